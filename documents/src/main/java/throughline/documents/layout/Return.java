package throughline.documents.layout;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.Column;

/**
 * What goes to a board, the policing body or the public: everything that is printed, said by whoever read the record.
 *
 * @param title of the plan
 * @param about what of it this is, in a phrase: “The whole plan”, “Priority 2: Places”, “What falls to Thornmere Council”
 * @param asAt in a phrase: “as it stood on 25 October 2026”
 * @param marking on every page; empty where the plan has none
 * @param plan only the rows that this is about, in their order
 * @param columns of the tables of actions, as the partnership prints them
 * @param standing by the row's path ({@code priorities[0].actions[2]}), what is computed of it
 * @param around whether the plan's own text around its actions is printed too
 * @param changes what differs between two moments; absent where this is no such return
 */
public record Return(
        String title,
        String partnership,
        String about,
        String asAt,
        String marking,
        Foot foot,
        Summary summary,
        AsWritten plan,
        List<Head> columns,
        Map<String, Standing> standing,
        boolean around,
        @Nullable Changes changes) {
    public Return {
        columns = List.copyOf(columns);
        standing = Map.copyOf(standing);
    }

    /**
     * @param position of the last entry that this rests on
     * @param hash over every entry up to it: the tree's root, in lower-case hexadecimal
     * @param edition of the layout
     */
    public record Foot(long position, String hash, String edition) {}

    /** @param heading as the partnership prints it */
    public record Head(Column column, String heading) {}

    /**
     * What is computed of a row; each in words, empty where there is nothing to say.
     *
     * @param firstPromised the first date that was ever promised
     * @param dueNow the date in force, and how often and why it moved
     * @param colour of its rating: blue, green, amber, red or grey; empty where not rated
     */
    public record Standing(String firstPromised, String dueNow, String accountable, String status, String colour) {}

    /** The first page. */
    public record Summary(List<Figure> figures, List<Group> groups, List<Indicator> indicators) {
        public Summary {
            figures = List.copyOf(figures);
            groups = List.copyOf(groups);
            indicators = List.copyOf(indicators);
        }
    }

    public record Figure(String what, int count) {}

    /**
     * Off track, moved, no update received, queried, accountability unresolved.
     *
     * @param none what is said where there is no item
     */
    public record Group(String title, String none, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /** @param ref the row's label, or its place in words; @param words why it stands here */
    public record Item(String ref, String text, String who, String words) {}

    /** @param sentence what its readings say; @param readings the oldest first */
    public record Indicator(String name, String sentence, List<Reading> readings) {
        public Indicator {
            readings = List.copyOf(readings);
        }
    }

    /** @param figure as it is written */
    public record Reading(String period, double value, String figure) {}

    /** @param from and @param to in words: “25 July 2026” */
    public record Changes(String from, String to, List<Change> changes) {
        public Changes {
            changes = List.copyOf(changes);
        }
    }

    /** @param kind “Added”, “Removed” or “Changed”; @param because the sentences of the entries behind it */
    public record Change(String kind, String what, List<Field> fields, List<String> because) {
        public Change {
            fields = List.copyOf(fields);
            because = List.copyOf(because);
        }
    }

    public record Field(String name, String before, String after) {}
}

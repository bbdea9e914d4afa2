package throughline.documents.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan in the words and the order of its document, nothing interpreted: what {@code plan-as-written/1} says in JSON.
 * What a document does not say is absent or empty, never a blank text.
 *
 * @param source the name of the document
 * @param statusKey the ratings that the document explains, best first; empty where it explains none
 * @param sections everything else under the form's own name for it ({@code notes}, {@code indicators}, {@code
 *     other.vision}), in its order
 */
public record AsWritten(
        String source,
        String title,
        String partnership,
        @Nullable String period,
        @Nullable String version,
        @Nullable String marking,
        List<Key> statusKey,
        List<Priority> priorities,
        List<Section> sections) {
    public AsWritten {
        statusKey = List.copyOf(statusKey);
        priorities = List.copyOf(priorities);
        sections = List.copyOf(sections);
    }

    /** @param colour blue, green, amber, red or grey */
    public record Key(String label, String colour, String meaning) {}

    /** @param more what stands with its heading, by name: {@code owner}, {@code outcome} … */
    public record Priority(@Nullable String ref, String title, Map<String, String> more, List<Row> actions) {
        public Priority {
            actions = List.copyOf(actions);
        }
    }

    /**
     * @param rating a label of the status key
     * @param columns its other cells under their printed headings, in their order
     */
    public record Row(
            @Nullable String ref,
            @Nullable String theme,
            String text,
            @Nullable String lead,
            @Nullable String timescale,
            List<String> milestones,
            @Nullable String progress,
            @Nullable String rating,
            List<String> links,
            Map<String, String> columns) {
        public Row {
            milestones = List.copyOf(milestones);
            links = List.copyOf(links);
        }
    }

    public record Section(String key, Content content) {}

    /** What a section holds. */
    public sealed interface Content {
        record Words(String text) implements Content {}

        record Items(List<Content> items) implements Content {
            public Items {
                items = List.copyOf(items);
            }
        }

        record Fields(List<Field> fields) implements Content {
            public Fields {
                fields = List.copyOf(fields);
            }
        }
    }

    public record Field(String name, Content content) {}

    public int actions() {
        return priorities.stream()
                .mapToInt(priority -> priority.actions().size())
                .sum();
    }
}

package throughline.documents.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import throughline.documents.plan.AsWritten.Row;
import throughline.documents.plan.Column;
import throughline.documents.plan.OwnWords;

/**
 * The columns of a plan's tables.
 *
 * @param own the partnership's in its order, then one for each thing that a row says and that has no column there, so that
 *     nothing of a row is left out
 * @param computed those of which at least one row has something to say
 */
record Columns(List<Return.Head> own, List<String> computed) {
    private static final List<String> COMPUTED =
            List.of(OwnWords.FIRST_PROMISED, OwnWords.DUE_NOW, OwnWords.ACCOUNTABLE, OwnWords.STATUS);

    /** What stands with a priority's heading or is none of the partnership's has no column in a table of actions. */
    private static final EnumSet<Column> ELSEWHERE =
            EnumSet.of(Column.PRIORITY, Column.PRIORITY_OWNER, Column.OUTCOME, Column.COMPUTED, Column.LEFT_OUT);

    static Columns of(Return going) {
        var rows = going.plan().priorities().stream()
                .flatMap(priority -> priority.actions().stream())
                .toList();
        var own = new ArrayList<Return.Head>();
        var seen = new HashSet<Object>();
        for (var head : going.columns()) {
            if (!ELSEWHERE.contains(head.column())
                    && seen.add(head.column() == Column.OTHER ? head.heading() : head.column())) {
                own.add(head);
            }
        }
        said(Column.REF, 0, row -> row.ref() != null, rows, seen, own);
        said(Column.THEME, Math.min(1, own.size()), row -> row.theme() != null, rows, seen, own);
        said(Column.TEXT, own.size(), row -> true, rows, seen, own);
        said(Column.LEAD, own.size(), row -> row.lead() != null, rows, seen, own);
        said(Column.TIMESCALE, own.size(), row -> row.timescale() != null, rows, seen, own);
        said(Column.MILESTONES, own.size(), row -> !row.milestones().isEmpty(), rows, seen, own);
        said(Column.PROGRESS, own.size(), row -> row.progress() != null, rows, seen, own);
        said(Column.RATING, own.size(), row -> row.rating() != null, rows, seen, own);
        said(Column.LINKS, own.size(), row -> !row.links().isEmpty(), rows, seen, own);
        rows.stream().flatMap(row -> row.columns().keySet().stream()).forEach(heading -> {
            if (seen.add(heading)) {
                own.add(new Return.Head(Column.OTHER, heading));
            }
        });
        return new Columns(own, computed(going.standing().values()));
    }

    private static void said(
            Column column,
            int place,
            Predicate<Row> says,
            List<Row> rows,
            HashSet<Object> seen,
            List<Return.Head> own) {
        if (!seen.contains(column) && rows.stream().anyMatch(says)) {
            seen.add(column);
            own.add(place, new Return.Head(column, column.heading()));
        }
    }

    private static List<String> computed(Collection<Return.Standing> standing) {
        return COMPUTED.stream()
                .filter(heading -> standing.stream()
                        .map(each -> ActionTables.computed(each, heading))
                        .anyMatch(words -> !words.isEmpty()))
                .toList();
    }

    Stream<String> headings() {
        return Stream.concat(own.stream().map(Return.Head::heading), computed.stream());
    }
}

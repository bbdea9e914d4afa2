package throughline.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import throughline.documents.paper.Paper;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.AsWritten.Row;

/**
 * A made-up document with what a careful reader finds in it.
 *
 * @param columns by table of actions, what its columns are, by the names of {@code Column}
 * @param rows “# ref | title” for a priority, then its actions: “ref | text | lead | timescale | milestones | progress |
 *     rating”; lines and milestones parted by “ / ”
 */
record Sample(String name, Paper paper, List<String> columns, List<String> rows) {
    static Sample of(Sheet sheet, List<String> columns, String... rows) {
        var paper = sheet.paper();
        return new Sample(
                paper.name(),
                paper,
                columns,
                List.of(rows).stream().map(Sample::spaced).toList());
    }

    private static String spaced(String row) {
        var cells = new ArrayList<String>();
        for (var cell : row.split("\\|", -1)) {
            cells.add(cell.strip());
        }
        return String.join(" | ", cells).strip();
    }

    /** A plan in the same words as {@link #rows}. */
    static List<String> told(AsWritten plan) {
        var told = new ArrayList<String>();
        for (var priority : plan.priorities()) {
            told.add(spaced("# " + or(priority.ref()) + " | " + priority.title()));
            priority.actions().forEach(row -> told.add(told(row)));
        }
        return told;
    }

    private static String told(Row row) {
        return spaced(String.join(
                        " | ",
                        or(row.ref()),
                        row.text(),
                        or(row.lead()),
                        or(row.timescale()),
                        String.join(" / ", row.milestones()),
                        or(row.progress()),
                        or(row.rating()))
                .replace("\n", " / "));
    }

    private static String or(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    static String columns(Reading reading) {
        return reading.tables().stream()
                .filter(table -> table.use() == Corrections.Use.ACTIONS)
                .map(table -> table.columns().stream()
                        .map(column -> column.column().name())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }
}

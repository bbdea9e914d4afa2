package throughline.documents.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.documents.plan.Column;
import throughline.documents.reading.Reading.ColumnRead;

/** A table with its heading rows told from its others, and what each of its columns holds. */
record Understood(Element.Table table, List<Part> parts, List<Integer> above) {
    /** Rows under one set of headings. */
    record Part(HeadingRows headings, List<Integer> rows, List<Integer> repeated, List<ColumnRead> columns) {
        Optional<Integer> column(Column as) {
            return columns.stream()
                    .filter(column -> column.column() == as)
                    .map(column -> column.number() - 1)
                    .findFirst();
        }

        boolean has(Column as) {
            return column(as).isPresent();
        }
    }

    /** @param before the table above it, whose columns it takes where it goes on with them and prints no headings */
    static Understood of(Element.Table table, @Nullable Understood before, Corrections corrections) {
        var grid = table.grid();
        var headings = HeadingRows.of(grid, table.table().headings());
        var inherited = headings.rows().isEmpty()
                        && before != null
                        && before.table.grid().columns() == grid.columns()
                ? before.parts.getLast()
                : null;
        var parts = new ArrayList<Part>();
        int first = headings.rows().isEmpty() ? 0 : headings.rows().getLast() + 1;
        var rows = new ArrayList<Integer>();
        var repeated = new ArrayList<Integer>();
        for (int row = first; row < grid.rows(); row++) {
            if (headings.same(grid, row)) {
                repeated.add(row);
            } else if (!rows.isEmpty() && !headings.rows().isEmpty() && HeadingRows.isHeadings(grid, row)) {
                parts.add(part(table, headings, rows, repeated, inherited, corrections));
                headings = headings.at(grid, row);
                rows = new ArrayList<>();
                repeated = new ArrayList<>();
                row = headings.rows().getLast();
            } else {
                rows.add(row);
            }
        }
        parts.add(part(table, headings, rows, repeated, inherited, corrections));
        var above = new ArrayList<Integer>();
        var top = parts.getFirst().headings.rows();
        for (int row = 0; !top.isEmpty() && row < top.getFirst(); row++) {
            above.add(row);
        }
        return new Understood(table, parts, above);
    }

    private static Part part(
            Element.Table table,
            HeadingRows headings,
            List<Integer> rows,
            List<Integer> repeated,
            @Nullable Part inherited,
            Corrections corrections) {
        var grid = table.grid();
        var full = rows.stream()
                .filter(row -> grid.filled(row).size() > 1 || grid.columns() == 1)
                .toList();
        var words = inherited == null ? headings : inherited.headings;
        var columns = inherited == null ? ColumnsRead.of(grid, words.headings(), full) : inherited.columns;
        var corrected = columns.stream()
                .map(column -> {
                    var said = corrections.columns().get(new Corrections.Cell(table.number(), column.number()));
                    return said == null
                            ? column
                            : new ColumnRead(column.number(), column.heading(), said, true, column.sample());
                })
                .toList();
        var shown = inherited == null ? headings : new HeadingRows(List.of(), words.headings());
        return new Part(shown, rows, repeated, corrected);
    }

    Part first() {
        return parts.getFirst();
    }

    int rows() {
        return parts.stream().mapToInt(part -> part.rows.size()).sum();
    }

    /** Whether its words alone say that it sets out actions: what is done, and who, when or how far. */
    boolean holdsActions() {
        return parts.stream().anyMatch(part -> {
            var kinds = new HashSet<Column>();
            part.columns.forEach(column -> kinds.add(column.column()));
            return kinds.contains(Column.TEXT)
                    && !part.rows.isEmpty()
                    && (kinds.contains(Column.LEAD)
                            || kinds.contains(Column.TIMESCALE)
                            || kinds.contains(Column.PROGRESS)
                            || kinds.contains(Column.RATING)
                            || kinds.contains(Column.MILESTONES)
                            || kinds.contains(Column.REF)
                            || kinds.contains(Column.PRIORITY)
                                    && Vocabulary.score(heading(part, Column.TEXT), Column.TEXT) > 0.9
                            || part.columns.size() == 1);
        });
    }

    private static String heading(Part part, Column as) {
        return part.column(as).map(column -> part.columns.get(column).heading()).orElse("");
    }
}

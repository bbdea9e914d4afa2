package throughline.documents.opening.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a table of which no line is drawn: its words stand in columns with white between them from top to bottom. */
final class Aligned {
    private static final int FEWEST_LINES = 3;
    private static final int FEWEST_COLUMNS = 3;
    private static final double GUTTER = 5;

    /** @param from the first of the lines that it takes, and @param to the one after its last */
    record Found(int from, int to, TableMade table) {}

    /** What is printed at one height. */
    private record Line(List<Strip> strips, double y) {}

    /** A column's left and right edge. */
    private record Column(double left, double right) {}

    private Aligned() {}

    /** @param strips from top to bottom; @return the first table in them; absent where there is none */
    static @Nullable Found in(List<Strip> strips, Sheet sheet) {
        var lines = lines(strips);
        for (int from = 0; from < lines.size(); from++) {
            if (lines.get(from).strips().size() < FEWEST_COLUMNS) {
                continue;
            }
            int to = from + 1;
            var columns = columns(lines.subList(from, to));
            while (to < lines.size() && close(lines, from, to)) {
                var more = columns(lines.subList(from, to + 1));
                if (more.size() < columns.size()) {
                    break;
                }
                columns = more;
                to++;
            }
            while (to > from && alone(lines.get(to - 1), columns.getFirst())) {
                to--;
            }
            long wide = lines.subList(from, to).stream()
                    .filter(line -> line.strips().size() >= 2)
                    .count();
            if (to - from >= FEWEST_LINES && wide >= FEWEST_LINES && columns.size() >= FEWEST_COLUMNS) {
                int before = lines.subList(0, from).stream()
                        .mapToInt(line -> line.strips().size())
                        .sum();
                int taken = lines.subList(from, to).stream()
                        .mapToInt(line -> line.strips().size())
                        .sum();
                return new Found(before, before + taken, table(lines.subList(from, to), columns, sheet));
            }
        }
        return null;
    }

    private static List<Line> lines(List<Strip> strips) {
        var lines = new ArrayList<Line>();
        for (var strip : strips) {
            if (!lines.isEmpty() && Math.abs(strip.y() - lines.getLast().y()) < strip.size() * 0.5) {
                lines.getLast().strips().add(strip);
            } else {
                lines.add(new Line(new ArrayList<>(List.of(strip)), strip.y()));
            }
        }
        return lines;
    }

    /** What stands by itself at the left below a table is the next paragraph. */
    private static boolean alone(Line line, Column first) {
        return line.strips().size() == 1 && line.strips().getFirst().left() < first.right();
    }

    private static boolean close(List<Line> lines, int from, int next) {
        double size = lines.get(from).strips().getFirst().size();
        return lines.get(next).y() - lines.get(next - 1).y() < size * 5;
    }

    private static List<Column> columns(List<Line> lines) {
        var sorted = lines.stream()
                .flatMap(line -> line.strips().stream())
                .sorted(Comparator.comparingDouble(Strip::left))
                .toList();
        var columns = new ArrayList<Column>();
        for (var strip : sorted) {
            var last = columns.isEmpty() ? null : columns.getLast();
            if (last != null && strip.left() < last.right() + GUTTER) {
                columns.set(columns.size() - 1, new Column(last.left(), Math.max(last.right(), strip.right())));
            } else {
                columns.add(new Column(strip.left(), strip.right()));
            }
        }
        return columns;
    }

    private static TableMade table(List<Line> lines, List<Column> columns, Sheet sheet) {
        var rows = new ArrayList<TableMade.RowMade>();
        var row = new ArrayList<Line>();
        double apart = apart(lines);
        for (var line : lines) {
            boolean begins = row.isEmpty()
                    || (apart > 0
                            ? line.y() - row.getLast().y() > apart
                            : line.strips().stream()
                                    .anyMatch(strip ->
                                            strip.left() < columns.getFirst().right()));
            if (begins && !row.isEmpty()) {
                rows.add(row(row, columns, sheet));
                row.clear();
            }
            row.add(line);
        }
        rows.add(row(row, columns, sheet));
        var edges = new ArrayList<Double>();
        columns.forEach(column -> edges.add(column.left()));
        edges.add(columns.getLast().right());
        return new TableMade(edges, rows, lines.getLast().y());
    }

    /** The distance beyond which lines belong to different rows; 0 where all are equally far apart. */
    private static double apart(List<Line> lines) {
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int i = 1; i < lines.size(); i++) {
            double distance = lines.get(i).y() - lines.get(i - 1).y();
            least = Math.min(least, distance);
            most = Math.max(most, distance);
        }
        double size = lines.getFirst().strips().getFirst().size();
        return most > least * 1.25 && least < size * 1.6 ? least * 1.2 : 0;
    }

    private static TableMade.RowMade row(List<Line> lines, List<Column> columns, Sheet sheet) {
        var cells = new ArrayList<TableMade.CellMade>();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            double right = i + 1 < columns.size() ? columns.get(i + 1).left() : column.right();
            var strips = lines.stream()
                    .flatMap(line -> line.strips().stream())
                    .filter(strip -> strip.left() >= column.left() - 0.5 && strip.left() < column.right())
                    .toList();
            var box = new Box(column.left(), 0, column.right() + 1, 0);
            cells.add(new TableMade.CellMade(column.left(), right, 1, Flow.placed(strips, box), shade(strips, sheet)));
        }
        return new TableMade.RowMade(sheet.number(), cells);
    }

    private static @Nullable String shade(List<Strip> strips, Sheet sheet) {
        @Nullable String shade = null;
        for (var fill : sheet.fills()) {
            boolean behind = !strips.isEmpty()
                    && strips.stream()
                            .allMatch(strip -> fill.box()
                                    .holds((strip.left() + strip.right()) / 2, strip.y() - strip.size() * 0.3));
            if (behind) {
                shade = fill.shade();
            }
        }
        return throughline.documents.opening.office.Colours.seen(shade);
    }
}

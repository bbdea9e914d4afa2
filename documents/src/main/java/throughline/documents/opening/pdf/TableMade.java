package throughline.documents.opening.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.documents.opening.Opening;
import throughline.documents.paper.Block;
import throughline.documents.paper.Place;

/** A table while it is put together, perhaps from the pieces of several pages. */
final class TableMade {
    private static final double SAME = 4;

    /** One cell with its printed lines, so that those of the next page can be added. */
    static final class CellMade {
        private final double left;
        private final double right;
        private final List<Placed> text;
        private final @Nullable String shade;
        private int down;

        CellMade(double left, double right, int down, List<Placed> text, @Nullable String shade) {
            this.left = left;
            this.right = right;
            this.down = down;
            this.text = new ArrayList<>(text);
            this.shade = shade;
        }

        boolean blank() {
            return text.isEmpty();
        }

        double left() {
            return left;
        }

        double right() {
            return right;
        }

        int down() {
            return down;
        }

        void reach(int more) {
            down += more;
        }

        List<Placed> text() {
            return text;
        }

        @Nullable
        String shade() {
            return shade;
        }

        String words() {
            return String.join(
                    " ", text.stream().map(each -> each.strip().text().strip()).toList());
        }
    }

    record RowMade(int page, List<CellMade> cells) {
        String words() {
            return String.join("\t", cells.stream().map(CellMade::words).toList());
        }

        boolean blank() {
            return cells.stream().allMatch(CellMade::blank);
        }
    }

    private final List<Double> edges;
    private final List<RowMade> rows;
    private final double bottom;
    private int headings;

    /** @param edges where its columns begin, and where the last one ends */
    TableMade(List<Double> edges, List<RowMade> rows, double bottom) {
        this.edges = new ArrayList<>(edges);
        this.rows = new ArrayList<>(rows);
        this.bottom = bottom;
    }

    List<Double> edges() {
        return edges;
    }

    List<RowMade> rows() {
        return rows;
    }

    double bottom() {
        return bottom;
    }

    void headings(int number) {
        headings = Math.max(headings, number);
    }

    /** Whether its columns can be those of the other: the outer edges are the same, and none lies between the other's. */
    boolean fits(TableMade other) {
        return near(edges.getFirst(), other.edges.getFirst())
                && near(edges.getLast(), other.edges.getLast())
                && (within(edges, other.edges) || within(other.edges, edges));
    }

    private static boolean within(List<Double> few, List<Double> many) {
        return few.stream().allMatch(edge -> many.stream().anyMatch(other -> near(edge, other)));
    }

    static boolean near(double one, double other) {
        return Math.abs(one - other) < SAME;
    }

    void adopt(List<Double> more) {
        for (double edge : more) {
            if (edges.stream().noneMatch(known -> near(known, edge))) {
                edges.add(edge);
            }
        }
        edges.sort(Comparator.naturalOrder());
    }

    Block.Table table(int number, int before) {
        var made = new ArrayList<Block.Row>();
        int count = before;
        for (var row : rows) {
            Opening.countRows(++count);
            made.add(row(row, Place.page(row.page()).table(number).row(made.size() + 1), rows.size() - made.size()));
        }
        return new Block.Table(
                "", headings, made, Place.page(rows.getFirst().page()).table(number));
    }

    private Block.Row row(RowMade row, Place place, int most) {
        var cells = row.cells().stream()
                .sorted(Comparator.comparingDouble(CellMade::left))
                .map(cell -> {
                    int column = index(cell.left());
                    return new Block.Cell(
                            Flow.lines(cell.text()),
                            cell.shade(),
                            Math.max(1, index(cell.right()) - column),
                            Math.clamp(cell.down(), 1, most),
                            place.column(column + 1));
                })
                .toList();
        return new Block.Row(cells, place);
    }

    private int index(double edge) {
        int nearest = 0;
        for (int i = 1; i < edges.size(); i++) {
            if (Math.abs(edges.get(i) - edge) < Math.abs(edges.get(nearest) - edge)) {
                nearest = i;
            }
        }
        return nearest;
    }

    /** Positions that lie close together count as one. */
    static List<Double> clustered(List<Double> positions) {
        var clusters = new ArrayList<Double>();
        for (double position : new TreeSet<>(positions)) {
            if (clusters.isEmpty() || position - clusters.getLast() > SAME) {
                clusters.add(position);
            }
        }
        return clusters;
    }
}

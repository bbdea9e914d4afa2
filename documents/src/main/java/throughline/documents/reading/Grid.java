package throughline.documents.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.documents.paper.Block;
import throughline.documents.paper.Place;

/** A table with its merged cells gridded out: every place of it knows the cell that covers it. */
final class Grid {
    /** @param row and @param column where the cell begins, from 0 */
    record Slot(Block.Cell cell, int row, int column, int across, List<Piece> pieces) {
        String text() {
            return Bit.line(Bit.of(pieces));
        }

        boolean isEmpty() {
            return pieces.isEmpty();
        }
    }

    private final List<@Nullable Slot[]> rows;
    private final List<Place> places;
    private final int columns;

    private Grid(List<@Nullable Slot[]> rows, List<Place> places, int columns) {
        this.rows = rows;
        this.places = places;
        this.columns = columns;
    }

    static Grid of(Block.Table table, Ledger ledger) {
        var widths = new Spans();
        int columns = 0;
        for (int row = 0; row < table.rows().size(); row++) {
            for (var cell : table.rows().get(row).cells()) {
                columns = Math.max(
                        columns,
                        widths.put(row, Math.max(1, cell.across()), Math.max(1, cell.down()))
                                + Math.max(1, cell.across()));
            }
        }
        var spans = new Spans();
        var rows = new ArrayList<@Nullable Slot[]>();
        var places = new ArrayList<Place>();
        for (int i = 0; i < table.rows().size(); i++) {
            rows.add(new Slot[columns]);
            places.add(table.rows().get(i).place());
        }
        for (int row = 0; row < table.rows().size(); row++) {
            for (var cell : table.rows().get(row).cells()) {
                int across = Math.max(1, cell.across());
                int down = Math.max(1, cell.down());
                int column = spans.put(row, across, down);
                var slot = new Slot(cell, row, column, across, pieces(cell, ledger));
                for (int r = row; r < Math.min(rows.size(), row + down); r++) {
                    for (int c = column; c < column + across; c++) {
                        rows.get(r)[c] = slot;
                    }
                }
            }
        }
        return new Grid(rows, places, columns);
    }

    /** Where the next cell of a row goes, round the cells that hang down from above. */
    private static final class Spans {
        private final List<List<Boolean>> taken = new ArrayList<>();

        int put(int row, int across, int down) {
            int column = 0;
            while (isTaken(row, column)) {
                column++;
            }
            for (int r = row; r < row + Math.min(down, 10_000); r++) {
                for (int c = column; c < column + across; c++) {
                    take(r, c);
                }
            }
            return column;
        }

        private boolean isTaken(int row, int column) {
            return row < taken.size()
                    && column < taken.get(row).size()
                    && taken.get(row).get(column);
        }

        private void take(int row, int column) {
            while (taken.size() <= row) {
                taken.add(new ArrayList<>());
            }
            while (taken.get(row).size() <= column) {
                taken.get(row).add(false);
            }
            taken.get(row).set(column, true);
        }
    }

    private static List<Piece> pieces(Block.Cell cell, Ledger ledger) {
        var pieces = new ArrayList<Piece>();
        for (var line : cell.lines()) {
            var entered = ledger.enter(line.text(), cell.place(), line.point());
            pieces.addAll(entered.isEmpty() ? List.of(Piece.blank(cell.place())) : entered);
        }
        return Ledger.trimmed(pieces);
    }

    int rows() {
        return rows.size();
    }

    int columns() {
        return columns;
    }

    Place place(int row) {
        return places.get(row);
    }

    /** What covers a place; absent where a row is shorter than its table. */
    @Nullable
    Slot at(int row, int column) {
        return rows.get(row)[column];
    }

    /** What begins in a row at a column, not what hangs down from above. */
    @Nullable
    Slot own(int row, int column) {
        var slot = at(row, column);
        return slot != null && slot.row() == row && slot.column() == column ? slot : null;
    }

    /** The text that covers a place; empty where nothing does. */
    String text(int row, int column) {
        var slot = at(row, column);
        return slot == null ? "" : slot.text();
    }

    /** What begins in a row and has words. */
    List<Slot> filled(int row) {
        var filled = new ArrayList<Slot>();
        for (int column = 0; column < columns; column++) {
            var slot = own(row, column);
            if (slot != null && !slot.isEmpty()) {
                filled.add(slot);
            }
        }
        return filled;
    }

    List<Piece> pieces(int row) {
        return filled(row).stream().flatMap(slot -> slot.pieces().stream()).toList();
    }

    List<Piece> pieces() {
        var all = new ArrayList<Piece>();
        for (int row = 0; row < rows(); row++) {
            all.addAll(pieces(row));
        }
        return all;
    }
}

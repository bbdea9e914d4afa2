package throughline.documents.reading;

import java.util.ArrayList;
import java.util.List;
import throughline.documents.plan.Column;
import throughline.documents.reading.Drafts.RowDraft;
import throughline.documents.reading.Reading.ColumnRead;

/** The cells of a row, put where their columns say. */
final class Cells {
    private Cells() {}

    static void fill(RowDraft draft, Understood.Part part, Grid grid, int row, Rows rows) {
        for (var column : part.columns()) {
            int at = column.number() - 1;
            var slot = grid.at(row, at);
            if (slot == null || slot.column() != at) {
                continue;
            }
            boolean hangs = slot.row() < row;
            if (column.column() == Column.RATING) {
                draft.shade = slot.cell().shade();
                draft.ratingHeading = column.heading();
            }
            if (!slot.isEmpty() && (!hangs || isShared(column.column()))) {
                put(draft, column, Bit.of(slot.pieces()), rows);
            }
        }
    }

    /** Whether a cell that hangs down over several actions is said of each. */
    private static boolean isShared(Column column) {
        return switch (column) {
            case REF, THEME, LEAD, TIMESCALE, RATING, LINKS, OTHER -> true;
            case PRIORITY, PRIORITY_OWNER, OUTCOME, TEXT, MILESTONES, PROGRESS, COMPUTED, LEFT_OUT -> false;
        };
    }

    static void put(RowDraft draft, ColumnRead column, List<Bit> bits, Rows rows) {
        switch (column.column()) {
            case PRIORITY -> {}
            case PRIORITY_OWNER -> rows.more("owner", bits);
            case OUTCOME -> rows.more("outcome", bits);
            case COMPUTED -> bits.forEach(bit -> bit.piece().leave("Throughline computed it for a return."));
            case LEFT_OUT -> bits.forEach(bit -> bit.piece().leave("Its column is left out."));
            case OTHER -> draft.add(heading(column, rows), bits);
            case THEME -> {
                draft.cells.remove(Column.THEME);
                draft.add(Column.THEME, bits);
            }
            case PROGRESS ->
                draft.add(Column.PROGRESS, draft.cell(Column.PROGRESS).isEmpty() ? bits : under(column, bits));
            case REF, TEXT, LEAD, TIMESCALE, MILESTONES, RATING, LINKS -> draft.add(column.column(), bits);
        }
    }

    static String heading(ColumnRead column, Rows rows) {
        return column.heading().isBlank() ? "Column " + column.number() : rows.name(column.heading());
    }

    /** A second update says whose it is, by its heading. */
    private static List<Bit> under(ColumnRead column, List<Bit> bits) {
        var named = new ArrayList<Bit>(bits);
        var first = named.removeFirst();
        named.addFirst(first.with(column.heading() + ": " + first.text()));
        return named;
    }
}

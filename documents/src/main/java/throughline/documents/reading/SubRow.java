package throughline.documents.reading;

import java.util.List;
import throughline.documents.plan.Column;
import throughline.documents.reading.Drafts.RowDraft;

/** A row that goes on with the one above: its words become further lines of the same cells. */
record SubRow(Drafts drafts, Rows rows) {
    void append(Understood.Part part, Grid grid, int row) {
        var last = drafts.last;
        if (last == null) {
            return;
        }
        for (var slot : grid.filled(row)) {
            var column = part.columns().get(slot.column());
            var bits = Bit.of(slot.pieces());
            switch (column.column()) {
                case LEAD, TIMESCALE, THEME, LINKS -> {
                    if (isSaid(last, column.column(), bits)) {
                        bits.forEach(bit -> bit.piece().leave("The row above says the same."));
                    } else {
                        last.add(column.column(), bits);
                    }
                }
                case RATING -> {
                    if (last.cell(Column.RATING).isEmpty()) {
                        last.add(Column.RATING, bits);
                    } else if (!isSaid(last, Column.RATING, bits)) {
                        last.add(Cells.heading(column, rows), bits);
                    } else {
                        bits.forEach(bit -> bit.piece().leave("The row above says the same."));
                    }
                }
                case PROGRESS -> last.add(Column.PROGRESS, bits);
                case REF, PRIORITY, PRIORITY_OWNER, OUTCOME, TEXT, MILESTONES, OTHER, COMPUTED, LEFT_OUT ->
                    Cells.put(last, column, bits, rows);
            }
        }
    }

    private static boolean isSaid(RowDraft row, Column column, List<Bit> bits) {
        var said = Words.plain(Bit.line(bits));
        return Words.plain(Bit.line(row.cell(column))).equals(said);
    }
}

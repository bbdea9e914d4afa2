package throughline.documents.reading;

import java.util.ArrayList;
import java.util.List;
import throughline.documents.paper.Remark;
import throughline.documents.plan.Column;
import throughline.documents.plan.Form;
import throughline.documents.reading.Drafts.RowDraft;

/** The rows of tables of actions: which begin an action, which go on with the one above, which name a priority. */
final class Rows {
    private final Drafts drafts;
    private final List<Remark> remarks;
    private boolean headed;
    private boolean strictRows;

    Rows(Drafts drafts, List<Remark> remarks) {
        this.drafts = drafts;
        this.remarks = remarks;
    }

    /** @param underHeading whether the priority of this table stands above it, so that rows across it are themes */
    void read(Understood table, boolean underHeading) {
        headed = underHeading;
        strictRows = false;
        drafts.theme = List.of();
        var grid = table.table().grid();
        for (var part : table.parts()) {
            part.headings().rows().forEach(row -> leave(grid, row, "A heading of the table."));
            part.repeated().forEach(row -> leave(grid, row, "The headings of the table, printed again."));
            for (int row : part.rows()) {
                row(table, part, row);
            }
        }
    }

    private static void leave(Grid grid, int row, String why) {
        grid.pieces(row).forEach(piece -> piece.leave(why));
    }

    private void row(Understood table, Understood.Part part, int row) {
        var grid = table.table().grid();
        var filled = grid.filled(row);
        if (filled.isEmpty()) {
            return;
        }
        if (filled.size() == 1 && grid.columns() > 1 && isAcross(part, filled.getFirst(), grid, row)) {
            across(filled.getFirst(), table.table());
            return;
        }
        part.column(Column.PRIORITY).ifPresent(column -> priorityCell(grid, row, column));
        int text = part.column(Column.TEXT).orElse(0);
        var own = grid.own(row, text);
        boolean hasText = own != null && !own.isEmpty();
        if (!hasText && goesOn(part, grid, row, text) || own != null && hasText && isBroken(part, grid, row, own)) {
            new SubRow(drafts, this).append(part, grid, row);
            return;
        }
        var draft = new RowDraft(grid.place(row));
        add(draft);
        Cells.fill(draft, part, grid, row, this);
        if (!hasText) {
            remarks.add(new Remark(
                    "row-without-action",
                    "A row has no words in its column of actions. Say what its action is.",
                    grid.place(row)));
        }
    }

    /** A row without an action's words goes on with the one above, unless it has a reference of its own. */
    private boolean goesOn(Understood.Part part, Grid grid, int row, int text) {
        if (drafts.last == null) {
            return false;
        }
        var covering = grid.at(row, text);
        boolean hangs = covering != null && covering.row() < row && !covering.isEmpty();
        var ref = part.column(Column.REF).map(column -> grid.own(row, column)).orElse(null);
        return hangs || ref == null || ref.isEmpty();
    }

    /** A row that a page broke: its words begin in the middle, and no reference is its own. */
    private boolean isBroken(Understood.Part part, Grid grid, int row, Grid.Slot own) {
        var last = drafts.last;
        if (last == null || last.cell(Column.TEXT).isEmpty()) {
            return false;
        }
        var ref = part.column(Column.REF).map(column -> grid.own(row, column)).orElse(null);
        if (ref != null && !ref.isEmpty()) {
            return false;
        }
        var first = own.pieces().getFirst();
        boolean small = Character.isLowerCase(first.words().strip().codePointAt(0));
        boolean alone = grid.filled(row).size() == 1;
        boolean ended = Bit.whole(last.cell(Column.TEXT)).matches("(?s).*[.!?;:)”]");
        return part.has(Column.REF) && (small || alone && first.point()) || small && (alone || !ended);
    }

    /** Whether the only words of a row stand across the table, not in one of its columns. */
    private boolean isAcross(Understood.Part part, Grid.Slot slot, Grid grid, int row) {
        if (slot.across() >= Math.max(2, grid.columns() - 1)) {
            return true;
        }
        var as = part.columns().get(slot.column()).column();
        boolean shows = Names.of(slot.text()).strict() && Words.count(slot.text()) < 30;
        return switch (as) {
            case REF -> !Signs.isRef(slot.text());
            case PRIORITY -> false;
            case TEXT ->
                shows || slot.column() == 0 && Shades.isStrong(slot.cell().shade()) && Words.count(slot.text()) < 15;
            case THEME, LEFT_OUT -> slot.column() == 0;
            default -> slot.column() == 0 && shows;
        };
    }

    /** Words across the table: a priority, a theme, or what is said with a priority. */
    void across(Grid.Slot slot, Element.Table table) {
        var label = Label.of(slot.pieces());
        var current = drafts.current;
        if (label.isPresent()
                && current != null
                && PriorityWords.key(label.get().name()) != null) {
            current.more(
                    String.valueOf(PriorityWords.key(label.get().name())),
                    label.get().words());
            return;
        }
        var text = slot.text();
        var names = Names.of(text);
        boolean strict = names.strict();
        if (Words.count(text) > 40 || !strict && Words.count(text) > 22 && text.endsWith(".")) {
            if (current != null) {
                current.more("introduction", Bit.of(slot.pieces()));
            }
            return;
        }
        if (!strict && (headed || strictRows)) {
            drafts.theme = Bit.of(slot.pieces());
            drafts.last = null;
            return;
        }
        strictRows |= strict;
        priority(text, Bit.of(slot.pieces()));
    }

    private void priorityCell(Grid grid, int row, int column) {
        var slot = grid.at(row, column);
        if (slot == null || slot.isEmpty() || slot.row() < row) {
            return;
        }
        priority(slot.text(), Bit.of(slot.pieces()));
    }

    /** Begins a priority, or goes on with it where it is the same. */
    void priority(String text, List<Bit> bits) {
        var names = Names.of(text);
        for (var known : drafts.priorities) {
            if (Words.plain(Bit.line(known.heading)).equals(Words.plain(text))
                    || known.ref != null
                            && known.ref.equals(names.ref())
                            && Words.plain(known.title).equals(Words.plain(names.title()))) {
                known.heading.addAll(bits);
                if (drafts.current != known) {
                    drafts.current = known;
                    drafts.last = null;
                    drafts.theme = List.of();
                }
                return;
            }
        }
        drafts.begin(new ArrayList<>(bits), names.ref(), names.title());
    }

    void add(RowDraft draft) {
        var current = drafts.current;
        if (current == null) {
            current = drafts.begin(new ArrayList<>(), null, "");
        }
        current.rows.add(draft);
        drafts.last = draft;
        if (!drafts.theme.isEmpty()) {
            draft.add(Column.THEME, drafts.theme);
        }
    }

    /** Said of a priority in a column of the table; said again in the next row, it is the same words. */
    void more(String name, List<Bit> bits) {
        var current = drafts.current;
        if (current == null) {
            current = drafts.begin(new ArrayList<>(), null, "");
        }
        var known = current.more.get(name);
        if (known != null && Words.plain(Bit.line(known)).contains(Words.plain(Bit.line(bits)))) {
            bits.forEach(bit -> bit.piece().leave("The priority says the same above."));
        } else {
            current.more(name, bits);
        }
    }

    /** A printed heading as a name in the form, where the form has no meaning of its own for it. */
    String name(String heading) {
        return Form.ROW.contains(heading) ? heading + " (as printed)" : heading;
    }
}

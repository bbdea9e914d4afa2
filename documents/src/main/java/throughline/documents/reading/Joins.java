package throughline.documents.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.documents.paper.Remark;
import throughline.documents.plan.Column;
import throughline.documents.reading.Drafts.PriorityDraft;
import throughline.documents.reading.Drafts.RowDraft;

/** Rows told apart and put together: as proposed, then as the coordinator says, one after the other. */
record Joins(Drafts drafts, Corrections corrections, List<Remark> remarks) {
    private record Spot(PriorityDraft priority, int index) {}

    void apply() {
        propose();
        for (var apart : corrections.apart()) {
            var spot = find(apart.row());
            if (spot != null) {
                apart(spot, apart.at());
            }
        }
        corrections.together().forEach(this::together);
    }

    private void propose() {
        for (var priority : drafts.priorities) {
            var rows = new ArrayList<RowDraft>();
            priority.rows.forEach(LeadingRef::take);
            for (var row : priority.rows) {
                var parts = TwoInOne.of(row);
                if (parts.size() > 1) {
                    remarks.add(new Remark(
                            "two-in-one",
                            "%s stood in one row and were told apart by their references. Put them together again if they are one."
                                    .formatted(Words.number(parts.size(), "action")),
                            row.place));
                }
                rows.addAll(parts);
            }
            priority.rows.clear();
            priority.rows.addAll(rows);
        }
    }

    private @Nullable Spot find(String named) {
        for (int p = 0; p < drafts.priorities.size(); p++) {
            var priority = drafts.priorities.get(p);
            for (int i = 0; i < priority.rows.size(); i++) {
                if (named.equals("priorities[" + p + "].actions[" + i + "]")
                        || named.equals(priority.rows.get(i).key())) {
                    return new Spot(priority, i);
                }
            }
        }
        return null;
    }

    private void apart(Spot spot, @Nullable Integer at) {
        var row = spot.priority.rows.get(spot.index);
        var text = row.cell(Column.TEXT);
        int from = at == null ? (text.size() > 1 ? Bit.whole(text.subList(0, 1)).length() + 1 : 0) : at;
        int line = 0;
        while (line < text.size() && from > length(text.get(line))) {
            from -= length(text.get(line)) + 1;
            line++;
        }
        if (line >= text.size() || line == 0 && from <= 0) {
            return;
        }
        int mark = text.get(line).point() ? 2 : 0;
        var first = TwoInOne.cut(text, 0, 0, line, Math.max(0, from - mark));
        var second = TwoInOne.cut(
                text,
                line,
                Math.max(0, from - mark),
                text.size() - 1,
                text.getLast().text().length());
        if (first.isEmpty() || second.isEmpty()) {
            return;
        }
        spot.priority.rows.set(spot.index, TwoInOne.part(row, 0, 2, row.cell(Column.REF), first));
        spot.priority.rows.add(spot.index + 1, TwoInOne.part(row, 1, 2, List.of(), second));
    }

    private static int length(Bit bit) {
        return bit.text().length() + (bit.point() ? 2 : 0);
    }

    private void together(String named) {
        var spot = find(named);
        if (spot == null || spot.index == 0) {
            return;
        }
        var rows = spot.priority.rows;
        var lower = rows.get(spot.index);
        var upper = rows.get(spot.index - 1);
        rows.remove(spot.index);
        if (lower.whole != null
                && lower.whole == upper.whole
                && rows.stream().filter(row -> row.whole == lower.whole).count() == 1) {
            rows.set(spot.index - 1, lower.whole);
            return;
        }
        var seen = new HashSet<Piece>();
        upper.cells.values().forEach(bits -> bits.forEach(bit -> seen.add(bit.piece())));
        lower.cells.forEach((column, bits) -> upper.add(column, fresh(bits, seen)));
        lower.columns.forEach((heading, bits) -> upper.add(heading, fresh(bits, seen)));
    }

    private static List<Bit> fresh(List<Bit> bits, Set<Piece> seen) {
        return bits.stream().filter(bit -> !seen.contains(bit.piece())).toList();
    }
}

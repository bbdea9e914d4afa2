package throughline.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.documents.plan.Column;
import throughline.documents.reading.Drafts.RowDraft;

/** Tables that name each part of an action in one cell and say it in the next: “Lead | Vale Council”. */
final class LabelTables {
    private static final Pattern NUMBERED = Pattern.compile(
            "(?i)(action|recommendation|task|activity|objective|commitment)\\s*(?:no\\.?|number|ref\\.?)?\\s*([A-Z]{0,3}\\d[\\w.()-]*)\\s*[:.]?");
    private static final double KNOWN = 0.8;

    private LabelTables() {}

    static boolean isOne(Grid grid) {
        if (grid.columns() != 2 && grid.columns() != 4) {
            return false;
        }
        int labels = 0;
        int pairs = 0;
        var kinds = new java.util.HashSet<Column>();
        for (int row = 0; row < grid.rows(); row++) {
            var filled = grid.filled(row);
            for (int i = 0; i < filled.size(); i += 2) {
                pairs++;
                var as = column(filled.get(i).text());
                if (as != null) {
                    labels++;
                    kinds.add(as);
                }
            }
            if (row == 0
                    && filled.size() == 2
                    && column(filled.get(0).text()) != null
                    && column(filled.get(1).text()) != null) {
                return false;
            }
        }
        kinds.remove(Column.OTHER);
        boolean acts = kinds.contains(Column.TEXT) || kinds.contains(Column.LEAD) && kinds.contains(Column.TIMESCALE);
        return acts && kinds.size() >= 2 && labels >= 2 && labels * 10 >= pairs * 6;
    }

    /** Whether it says itself what is to be done; where it does not, the heading above it does. */
    static boolean saysText(Grid grid) {
        for (int row = 0; row < grid.rows(); row++) {
            var filled = grid.filled(row);
            for (int i = 0; i < filled.size(); i += 2) {
                if (column(filled.get(i).text()) == Column.TEXT) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Begins an action with the heading that stands above its table. */
    static void begin(List<Piece> heading, Rows rows, throughline.documents.paper.Place place) {
        var draft = new RowDraft(place);
        var names = Names.of(Bit.line(Bit.of(heading)));
        if (names.ref() != null) {
            draft.add(Column.REF, List.of(heading.getFirst().whole().with(names.ref())));
        }
        draft.add(Column.TEXT, List.of(heading.getFirst().whole().with(names.title())));
        rows.add(draft);
    }

    /** What a label names; absent where it names no part of an action. */
    static @Nullable Column column(String label) {
        var words = label.strip().replaceAll("[:.]+$", "");
        if (NUMBERED.matcher(words).matches()) {
            return Column.TEXT;
        }
        if (words.isEmpty() || words.length() > 50) {
            return null;
        }
        Column best = null;
        double most = KNOWN;
        for (var column : Column.values()) {
            double score = Vocabulary.score(words, column);
            if (score > most) {
                most = score;
                best = column;
            }
        }
        return best;
    }

    static void read(Element.Table table, Drafts drafts, Rows rows) {
        var grid = table.grid();
        for (int row = 0; row < grid.rows(); row++) {
            var filled = grid.filled(row);
            if (filled.size() == 1 && (filled.getFirst().across() > 1 || column(filled.getFirst().text()) == null)) {
                rows.across(filled.getFirst(), table);
                continue;
            }
            for (int column = 0; column < grid.columns(); column++) {
                var label = grid.own(row, column);
                if (label == null || label.isEmpty()) {
                    continue;
                }
                int beside = column + label.across();
                var value = beside < grid.columns() ? grid.own(row, beside) : null;
                one(drafts, rows, label.pieces(), value == null ? List.of() : Bit.of(value.pieces()), label.text(), grid, row);
                var last = drafts.last;
                if (value != null && last != null && column(label.text()) == Column.RATING) {
                    last.shade = value.cell().shade();
                    last.ratingHeading = label.text();
                }
                column = beside;
            }
        }
    }

    static void one(Drafts drafts, Rows rows, List<Piece> label, List<Bit> value, String name, Grid grid, int row) {
        one(drafts, rows, label, value, name, grid.place(row));
    }

    static void one(
            Drafts drafts,
            Rows rows,
            List<Piece> label,
            List<Bit> value,
            String name,
            throughline.documents.paper.Place place) {
        var as = column(name);
        var bits = new ArrayList<Bit>(
                label.stream().map(piece -> piece.whole().with("")).toList());
        boolean shared =
                label.size() == 1 && !value.isEmpty() && value.getFirst().piece() == label.getFirst();
        if (shared) {
            bits.clear();
        }
        if (as == Column.PRIORITY) {
            var heading = new ArrayList<Bit>(value);
            heading.addAll(bits);
            rows.priority(Bit.line(value), heading);
            return;
        }
        var last = drafts.last;
        boolean begins = last == null
                || as == Column.TEXT && !last.cell(Column.TEXT).isEmpty()
                || as == Column.REF && !last.cell(Column.REF).isEmpty();
        var draft = last == null || begins ? new RowDraft(place) : last;
        if (begins) {
            rows.add(draft);
        }
        var numbered = NUMBERED.matcher(name.strip());
        if (numbered.matches() && draft.cell(Column.REF).isEmpty()) {
            draft.add(
                    Column.REF,
                    List.of(label.getFirst().whole().with(numbered.group(2).replaceAll("[.:]$", ""))));
        }
        if (as == null || as == Column.OTHER || as == Column.OUTCOME || as == Column.PRIORITY_OWNER) {
            draft.add(rows.name(name.strip().replaceAll("[:]+$", "")), value);
        } else {
            draft.add(as, value);
        }
        draft.labels.addAll(bits);
    }
}

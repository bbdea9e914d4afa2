package throughline.documents.opening.pdf;

import java.util.ArrayList;
import java.util.List;
import throughline.documents.opening.Lines;
import throughline.documents.paper.Place;
import throughline.documents.paper.Remark;

/** Puts a table together that goes on over a page's end: its repeated headings go, its broken row is made whole. */
final class Continued {
    private static final int MOST_HEADINGS = 3;

    private final List<Remark> remarks = new ArrayList<>();

    List<Remark> remarks() {
        return remarks;
    }

    /** @return whether the second was the first's continuation, and is now part of it */
    boolean join(TableMade first, TableMade second, int number) {
        if (!first.fits(second) || first.rows().isEmpty() || second.rows().isEmpty()) {
            return false;
        }
        int repeated = repeated(first, second);
        if (repeated == 0 && another(first, second)) {
            return false;
        }
        for (int i = 0; i < repeated; i++) {
            var row = second.rows().get(i);
            remarks.add(new Remark(
                    "repeated-heading",
                    "The heading row is repeated on page " + row.page() + ": it was read once. It says “"
                            + row.words().replace("\t", " · ") + "”.",
                    Place.page(row.page()).table(number)));
        }
        first.headings(repeated);
        var rest = second.rows().subList(repeated, second.rows().size());
        first.adopt(second.edges());
        add(first, new ArrayList<>(rest), repeated);
        return true;
    }

    private static int repeated(TableMade first, TableMade second) {
        int same = 0;
        int most = Math.min(
                MOST_HEADINGS, Math.min(first.rows().size() - 1, second.rows().size()));
        while (same < most
                && !first.rows().get(same).blank()
                && first.rows().get(same).words().equals(second.rows().get(same).words())) {
            same++;
        }
        return same;
    }

    /** Whether it begins as the first one did, in form but not in words: then it is a table of its own. */
    private static boolean another(TableMade first, TableMade second) {
        var head = first.rows().getFirst().cells();
        var other = second.rows().getFirst().cells();
        if (head.isEmpty() || other.isEmpty()) {
            return false;
        }
        boolean label = !head.getFirst().blank()
                && head.getFirst().words().equals(other.getFirst().words());
        return label || other.size() > 1 && head.size() > 1 && shaded(head) && shaded(other);
    }

    private static boolean shaded(List<TableMade.CellMade> cells) {
        var shade = cells.getFirst().shade();
        return shade != null && cells.stream().allMatch(cell -> shade.equals(cell.shade()));
    }

    private static void add(TableMade first, List<TableMade.RowMade> rest, int headings) {
        if (rest.isEmpty()) {
            return;
        }
        var next = rest.getFirst();
        var last = first.rows().getLast();
        boolean broken = broken(first, last, next, headings);
        var kept = new ArrayList<TableMade.CellMade>();
        for (var cell : next.cells()) {
            var above = reaching(first, cell);
            if (above != null && (above.down() > 1 || cell.down() > 1) && cell.blank()) {
                above.reach(broken ? cell.down() - 1 : cell.down());
            } else if (broken && above != null) {
                above.text().addAll(cell.text());
                above.reach(cell.down() - 1);
            } else {
                kept.add(cell);
            }
        }
        if (!broken) {
            first.rows().add(new TableMade.RowMade(next.page(), kept));
        }
        first.rows().addAll(rest.subList(1, rest.size()));
    }

    /** The lowest cell of the first piece in the same column, where it is as wide. */
    private static TableMade.@org.jspecify.annotations.Nullable CellMade reaching(
            TableMade first, TableMade.CellMade cell) {
        for (int i = first.rows().size() - 1; i >= 0; i--) {
            for (var other : first.rows().get(i).cells()) {
                if (TableMade.near(other.left(), cell.left())) {
                    boolean reaches = i + other.down() >= first.rows().size();
                    return reaches && TableMade.near(other.right(), cell.right()) ? other : null;
                }
            }
        }
        return null;
    }

    /**
     * Whether a page ended inside a row: the column that every row has words in has none here, or goes on with a sentence
     * that the last row began; and no more of its cells begin something than go on with it.
     */
    private static boolean broken(TableMade first, TableMade.RowMade last, TableMade.RowMade next, int headings) {
        if (next.cells().size() < 2 || next.blank() || last.cells().size() < 2) {
            return false;
        }
        boolean decided = false;
        boolean broken = false;
        boolean empty = false;
        int goingOn = 0;
        int beginning = 0;
        for (var cell : next.cells()) {
            var above = reaching(first, cell);
            if (above == null || !cell.blank() && above.blank()) {
                return false;
            }
            boolean merged = above.down() > 1 || cell.down() > 1;
            empty |= cell.blank() && !above.blank() && !merged;
            if (!cell.blank() && !Lines.bullet(cell.words())) {
                boolean goes = Character.isLowerCase(cell.words().charAt(0))
                        || above.text().getLast().wrapped(cell.text().getFirst().strip());
                goingOn += goes ? 1 : 0;
                beginning += goes ? 0 : 1;
            }
            if (!decided && !merged && always(first, cell, headings)) {
                decided = true;
                broken = cell.blank() || goesOn(above, cell, empty);
            }
        }
        return broken && (beginning == 0 || goingOn > beginning);
    }

    private static boolean goesOn(TableMade.CellMade above, TableMade.CellMade cell, boolean othersEmpty) {
        var begins = cell.words();
        if (Character.isLowerCase(begins.charAt(0))) {
            return true;
        }
        var last = above.text().getLast();
        return othersEmpty
                && !last.strip().text().strip().matches(".*[.!?:;]")
                && last.wrapped(cell.text().getFirst().strip());
    }

    private static boolean always(TableMade first, TableMade.CellMade column, int headings) {
        int written = 0;
        int all = 0;
        for (var row : first.rows()
                .subList(Math.min(headings, first.rows().size()), first.rows().size())) {
            for (var cell : row.cells()) {
                if (TableMade.near(cell.left(), column.left()) && TableMade.near(cell.right(), column.right())) {
                    all++;
                    written += cell.blank() ? 0 : 1;
                }
            }
        }
        return all > 0 && written >= all * 0.9;
    }
}

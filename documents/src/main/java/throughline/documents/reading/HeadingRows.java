package throughline.documents.reading;

import java.util.ArrayList;
import java.util.List;

/** Which rows of a table are its headings: marked by the file, told by their words, or by their shape. */
record HeadingRows(List<Integer> rows, List<String> headings) {
    private static final int SEEN = 15;

    static HeadingRows of(Grid grid, int marked) {
        int best = -1;
        double most = 0;
        for (int row = 0; row < Math.min(SEEN, grid.rows()); row++) {
            double score = score(grid, row) + (row < marked ? 0.3 : 0) - row * 0.01;
            if (score > most) {
                most = score;
                best = row;
            }
        }
        if (best < 0) {
            best = marked > 0 && marked < grid.rows() && grid.filled(marked - 1).size() > 1
                    ? marked - 1
                    : byShape(grid);
        }
        return best < 0 ? new HeadingRows(List.of(), blank(grid)) : around(grid, best);
    }

    /** Whether a row further down is another row of headings, of the same table or of one that begins there. */
    static boolean isHeadings(Grid grid, int row) {
        return grid.filled(row).size() >= 3 && score(grid, row) >= 0.75;
    }

    HeadingRows at(Grid grid, int row) {
        return around(grid, row);
    }

    boolean same(Grid grid, int row) {
        if (grid.filled(row).size() < 2) {
            return false;
        }
        int alike = 0;
        int all = 0;
        for (var slot : grid.filled(row)) {
            all++;
            var text = Words.plain(slot.text());
            alike += headings.stream()
                            .anyMatch(heading -> Words.plain(heading).equals(text)
                                    || !text.isEmpty() && Words.plain(heading).endsWith(text))
                    ? 1
                    : 0;
        }
        return alike * 10 >= all * 8;
    }

    private static double score(Grid grid, int row) {
        var filled = grid.filled(row);
        if (filled.size() < 2) {
            return filled.size() == 1
                            && grid.columns() == 1
                            && row == 0
                            && Vocabulary.best(filled.getFirst().text()) > 0.9
                    ? 0.6
                    : 0;
        }
        double sum = 0;
        int known = 0;
        for (var slot : filled) {
            var text = slot.text();
            double word = text.length() > 120
                            || Signs.isRef(text)
                                    && !text.equalsIgnoreCase("no")
                                    && !text.equalsIgnoreCase("no.")
                                    && !text.equals("#")
                    ? 0
                    : Vocabulary.best(text);
            if (word < 0.9 && Words.count(text) > 4 && Signs.isTask(text)) {
                word = 0;
            }
            if (text.length() > 40) {
                word *= 0.7;
            }
            sum += word;
            known += word >= 0.7 ? 1 : 0;
        }
        return known * 2 >= filled.size() && known > 0 ? sum / filled.size() : 0;
    }

    /** A first row of short words over columns that hold something else. */
    private static int byShape(Grid grid) {
        for (int row = 0; row < Math.min(4, grid.rows() - 1); row++) {
            var filled = grid.filled(row);
            if (filled.size() < 2 || filled.size() < grid.columns() * 0.8) {
                continue;
            }
            boolean data = filled.stream()
                    .anyMatch(slot -> slot.text().length() > 40
                            || Signs.isRef(slot.text()) && slot.text().matches(".*\\d.*")
                            || Signs.isTask(slot.text())
                            || slot.text().endsWith(".")
                            || Words.count(slot.text()) > 6
                            || Signs.isTime(slot.text()));
            return data ? -1 : row;
        }
        return -1;
    }

    private static HeadingRows around(Grid grid, int row) {
        var rows = new ArrayList<Integer>();
        if (row > 0 && isBand(grid, row - 1)) {
            rows.add(row - 1);
        }
        rows.add(row);
        int deepest = grid.filled(row).stream()
                .mapToInt(slot -> slot.row() + Math.max(1, slot.cell().down()) - 1)
                .max()
                .orElse(row);
        if (deepest > row && deepest < grid.rows() - 1 && deepest - row < 3) {
            for (int below = row + 1; below <= deepest; below++) {
                rows.add(below);
            }
        } else if (isBand(grid, row) && row + 1 < grid.rows() && isUnder(grid, row)) {
            rows.add(row + 1);
        }
        var headings = new ArrayList<String>();
        for (int column = 0; column < grid.columns(); column++) {
            var parts = new ArrayList<String>();
            for (int r : rows) {
                var text = grid.text(r, column);
                if (!text.isEmpty() && (parts.isEmpty() || !parts.getLast().equals(text))) {
                    parts.add(text);
                }
            }
            headings.add(String.join(" – ", parts));
        }
        return new HeadingRows(rows, headings);
    }

    /** A row in which a heading spans some columns, not all. */
    private static boolean isBand(Grid grid, int row) {
        var filled = grid.filled(row);
        return filled.stream().anyMatch(slot -> slot.across() > 1 && slot.across() < grid.columns())
                && filled.stream().allMatch(slot -> slot.text().length() <= 60 && !Signs.isTask(slot.text()))
                && filled.size() > 1;
    }

    /** Whether the row below a band names the columns that it spans, and only those. */
    private static boolean isUnder(Grid grid, int row) {
        for (int column = 0; column < grid.columns(); column++) {
            var below = grid.own(row + 1, column);
            var above = grid.at(row, column);
            if (below == null || below.isEmpty()) {
                continue;
            }
            if (below.text().length() > 40
                    || Signs.isTask(below.text())
                    || above != null && above.across() == 1 && !above.isEmpty()) {
                return false;
            }
        }
        return grid.filled(row + 1).size() > 1;
    }

    private static List<String> blank(Grid grid) {
        var headings = new ArrayList<String>();
        for (int column = 0; column < grid.columns(); column++) {
            headings.add("");
        }
        return headings;
    }
}

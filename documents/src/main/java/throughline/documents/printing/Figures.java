package throughline.documents.printing;

import throughline.documents.paper.Block;

/** A table of one row of numbers under their names: printed large, as figures that a reader remembers. */
final class Figures {
    private static final int MOST = 8;

    private Figures() {}

    static boolean are(Block.Table table) {
        return table.headings() == 1
                && table.rows().size() == 2
                && table.rows().get(1).cells().size() <= MOST
                && table.rows().get(1).cells().stream()
                        .allMatch(cell -> cell.text().matches("\\d{1,6}"));
    }
}

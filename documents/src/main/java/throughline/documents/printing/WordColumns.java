package throughline.documents.printing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import throughline.documents.paper.Block;

/**
 * How wide the columns of a Word table are and in which size it is set, so that no word is broken in two.
 *
 * @param wide of each column, in twentieths of a point
 * @param set the sizes of its words
 */
record WordColumns(int[] wide, Set set) {
    /** The paragraph styles of a table, from the largest; the words are smaller where there are many columns. */
    enum Set {
        USUAL(18, 16, "TableText", "TableHeading"),
        SMALL(16, 16, "TableSmall", "TableHeading"),
        SMALLER(14, 14, "TableSmaller", "TableHeadingSmaller"),
        SMALLEST(12, 12, "TableSmallest", "TableHeadingSmallest");

        private final int words;
        private final int headings;
        final String style;
        final String headingStyle;

        /** Sizes in half points. */
        Set(int words, int headings, String style, String headingStyle) {
            this.words = words;
            this.headings = headings;
            this.style = style;
            this.headingStyle = headingStyle;
        }
    }

    /** Left and right of the words, with their lines and a little more: no two programs set a word alike. */
    private static final int AIR = 215;

    private static final int BULLET = 170;
    private static final int MANY = 9;
    private static final double WIDER = 1.3;
    private static final double MOST = 0.9;
    private static final int ROOM = 165;

    /** Longer than that is an address, which is broken somewhere in any case. */
    private static final int LONGEST_WORD = 24;

    /** Tables with the same headings are one table in pieces, and alike. By {@link Widths#name}. */
    static Map<String, WordColumns> alike(List<Block> blocks, int room) {
        var shares = Widths.alike(blocks, ROOM);
        var tables = blocks.stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .collect(Collectors.groupingBy(Widths::name));
        return tables.keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> of(tables.getOrDefault(name, List.of()), shares.getOrDefault(name, new double[0]), room)));
    }

    /** Where there is room, a little more than is needed: fonts that stand in for the wanted one may be wider still. */
    private static WordColumns of(List<Block.Table> tables, double[] shares, int room) {
        var sets = Set.values();
        var set = sets[shares.length > MANY ? Set.SMALL.ordinal() : 0];
        var least = least(tables, shares.length, set);
        while (Arrays.stream(least).sum() > room && set != Set.SMALLEST) {
            set = sets[set.ordinal() + 1];
            least = least(tables, shares.length, set);
        }
        double more = Math.clamp(MOST * room / Arrays.stream(least).sum(), 1, WIDER);
        return new WordColumns(
                shared(Arrays.stream(least).map(each -> (int) (each * more)).toArray(), shares, room), set);
    }

    /** What a column lacks for its longest word is taken from the others, most from the widest. */
    private static int[] shared(int[] least, double[] shares, int room) {
        int all = Arrays.stream(least).sum();
        if (all >= room) {
            return Arrays.stream(least)
                    .map(each -> (int) ((long) each * room / all))
                    .toArray();
        }
        var fixed = new boolean[least.length];
        double left = room;
        double open = Arrays.stream(shares).sum();
        boolean again = true;
        while (again) {
            again = false;
            for (int at = 0; at < least.length; at++) {
                if (!fixed[at] && shares[at] * left / open < least[at]) {
                    fixed[at] = true;
                    left -= least[at];
                    open -= shares[at];
                    again = true;
                }
            }
        }
        var wide = new int[least.length];
        for (int at = 0; at < wide.length; at++) {
            wide[at] = fixed[at] ? least[at] : (int) Math.floor(shares[at] * left / open);
        }
        return wide;
    }

    private static int[] least(List<Block.Table> tables, int columns, Set set) {
        var least = new int[columns];
        Arrays.fill(least, AIR);
        for (var table : tables) {
            for (int row = 0; row < table.rows().size(); row++) {
                int size = row < table.headings() ? set.headings : set.words;
                var cells = table.rows().get(row).cells();
                for (int at = 0; at < cells.size(); at++) {
                    least[at] = Math.max(least[at], AIR + wide(cells.get(at), size));
                }
            }
        }
        return least;
    }

    private static int wide(Block.Cell cell, int size) {
        int indent = cell.lines().stream().anyMatch(Block.Line::point) ? BULLET : 0;
        return indent
                + cell.lines().stream()
                        .flatMap(line -> Arrays.stream(line.text().split("(?<=[-–—])|\\s+")))
                        .mapToInt(word -> Letters.wide(word.substring(0, Math.min(word.length(), LONGEST_WORD))))
                        .map(thousandths -> thousandths * size / 100)
                        .max()
                        .orElse(0);
    }
}

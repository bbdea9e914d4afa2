package throughline.documents.printing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import throughline.documents.paper.Block;

/** How wide each column of a table is: narrow for a reference, wide for a progress update, never narrower than a word. */
final class Widths {
    private static final int LONGEST_WORD = 15;
    private static final int AIR = 3;

    private Widths() {}

    /** Tables with the same headings are one table in pieces: their columns stand below each other. By {@link #name}. */
    static Map<String, double[]> alike(List<Block> blocks, double room) {
        var alike = blocks.stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .collect(Collectors.groupingBy(
                        Widths::name,
                        Collectors.flatMapping(
                                table -> table.rows().stream().map(Values::texts), Collectors.toList())));
        return alike.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, same -> of(same.getValue(), room)));
    }

    /** The headings of a table; of one that has none, all its words. */
    static String name(Block.Table table) {
        return table.rows().stream()
                .limit(table.headings() == 0 ? Integer.MAX_VALUE : table.headings())
                .map(row -> String.join("\t", Values.texts(row)))
                .collect(Collectors.joining("\n"));
    }

    /**
     * @param rows of one text each column, headings included
     * @param room how many characters stand side by side on the page
     * @return a share of the whole for each column; together 1
     */
    static double[] of(List<List<String>> rows, double room) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        var least = new double[columns];
        var wanted = new double[columns];
        for (int column = 0; column < columns; column++) {
            int at = column;
            var texts = rows.stream()
                    .filter(row -> at < row.size())
                    .map(row -> row.get(at))
                    .toList();
            int word = texts.stream().mapToInt(Widths::longestWord).max().orElse(1);
            int line = texts.stream().mapToInt(Widths::longestLine).max().orElse(1);
            least[column] = Math.min(word, LONGEST_WORD) + AIR;
            // The height of a row is that of its longest cell, so the longer half decides; the power keeps short
            // columns readable.
            wanted[column] = Math.max(least[column], Math.min(line + AIR, 7 * Math.pow(longerHalf(texts), 0.45)));
        }
        return shared(least, wanted, room);
    }

    private static double[] shared(double[] least, double[] wanted, double room) {
        double all = Arrays.stream(wanted).sum();
        var widths = new double[wanted.length];
        var fixed = new boolean[wanted.length];
        boolean again = true;
        while (again) {
            again = false;
            double left = room;
            double open = 0;
            for (int at = 0; at < widths.length; at++) {
                left -= fixed[at] ? least[at] : 0;
                open += fixed[at] ? 0 : wanted[at];
            }
            for (int at = 0; at < widths.length; at++) {
                widths[at] = fixed[at] ? least[at] : wanted[at] * Math.max(left, 1) / Math.max(open, 1e-9);
                if (!fixed[at] && widths[at] < least[at] && all > room) {
                    fixed[at] = true;
                    again = true;
                }
            }
        }
        double sum = Arrays.stream(widths).sum();
        return Arrays.stream(widths).map(width -> width / sum).toArray();
    }

    private static double longerHalf(List<String> texts) {
        var lengths = texts.stream().mapToInt(String::length).sorted().toArray();
        return Arrays.stream(lengths).skip(lengths.length / 2).average().orElse(1);
    }

    private static int longestLine(String text) {
        return text.lines().mapToInt(String::length).max().orElse(0);
    }

    private static int longestWord(String text) {
        return Arrays.stream(text.split("[\\s/]+"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}

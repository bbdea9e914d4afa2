package throughline.documents.opening.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import throughline.documents.opening.Opening;

/** What parts the cells of a row: whichever gives most rows the same number of cells. */
final class Delimiter {
    private static final char[] KNOWN = {'\t', ',', ';', '|'};

    private Delimiter() {}

    /** The rows of a text; each of one cell where it is no table. */
    static List<List<String>> rows(String text) throws IOException {
        if (text.startsWith("sep=") && text.length() > 5) {
            int end = text.indexOf('\n');
            return parsed(end < 0 ? "" : text.substring(end + 1), text.charAt(4));
        }
        List<List<String>> best = List.of();
        double most = 0;
        for (char known : KNOWN) {
            if (text.indexOf(known) >= 0) {
                var rows = parsed(text, known);
                double score = score(rows, known == '\t' ? 1 : 2);
                if (score > most) {
                    best = rows;
                    most = score;
                }
            }
        }
        var words = text.strip();
        boolean quoted = words.length() > 1 && words.startsWith("\"") && words.endsWith("\"");
        return most > 0
                ? best
                : quoted ? parsed(text, '\u0001') : text.lines().map(List::of).toList();
    }

    /**
     * How sure it is that these are rows: the share of those as wide as most, and a little for each cell.
     *
     * @param fewest how many rows must be alike; a tab parts cells in a single one too
     */
    private static double score(List<List<String>> rows, int fewest) {
        var widths = new HashMap<Integer, Integer>();
        int written = 0;
        for (var row : rows) {
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                written++;
                widths.merge(row.size(), 1, Integer::sum);
            }
        }
        double best = 0;
        for (var width : widths.entrySet()) {
            double share = (double) width.getValue() / written;
            boolean enough = width.getKey() > 1 && width.getValue() >= fewest && share >= 0.4;
            best = Math.max(best, enough ? share + Math.min(width.getKey(), 20) / 100.0 : 0);
        }
        return best;
    }

    static List<List<String>> parsed(String text, char delimiter) throws IOException {
        try {
            return parsed(text, format(delimiter).setQuote('"').get());
        } catch (IOException | UncheckedIOException unclosed) {
            return parsed(text, format(delimiter).setQuote(null).get());
        }
    }

    private static CSVFormat.Builder format(char delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true);
    }

    private static List<List<String>> parsed(String text, CSVFormat format) throws IOException {
        var rows = new ArrayList<List<String>>();
        int written = 0;
        try (var records = format.parse(new StringReader(text))) {
            for (var each : records) {
                var row = List.of(each.values());
                rows.add(row);
                if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    Opening.countRows(++written);
                }
            }
        }
        return rows;
    }
}

package throughline.documents.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import throughline.documents.plan.Column;

/**
 * What partnerships call the columns of their plans. The words stand in {@code headings.txt} beside this class, each with
 * how sure it makes us.
 */
final class Vocabulary {
    private record Entry(Column column, String words, int length, double weight) {}

    private static final List<Entry> ENTRIES = entries();

    private Vocabulary() {}

    /** How well a heading names a column, from 0 to 1. */
    static double score(String heading, Column column) {
        double best = 0;
        for (var way : List.of(Words.plain(heading), Words.plain(heading.replaceAll("\\([^)]*\\)|\\[[^]]*]", " ")))) {
            if (!way.isEmpty()) {
                best = Math.max(best, scorePlain(way, column));
            }
        }
        return best;
    }

    private static double scorePlain(String plain, Column column) {
        double best = 0;
        int length = Words.count(plain);
        var padded = " " + plain + " ";
        for (var entry : ENTRIES) {
            if (entry.column != column) {
                continue;
            }
            if (entry.words.equals(plain)) {
                best = Math.max(best, entry.weight);
            } else if (length <= 12 && padded.contains(" " + entry.words + " ")) {
                double part = (double) entry.length / length;
                double atEdge = plain.startsWith(entry.words) ? 0.06 : plain.endsWith(entry.words) ? 0.03 : 0;
                best = Math.max(best, entry.weight * (0.55 + 0.35 * part + atEdge));
            }
        }
        return best;
    }

    /** How well it names any column at all: what tells a heading row. */
    static double best(String heading) {
        double best = 0;
        for (var column : Column.values()) {
            best = Math.max(best, score(heading, column));
        }
        return best;
    }

    private static List<Entry> entries() {
        try (var stream = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("headings.txt"))) {
            var entries = new ArrayList<Entry>();
            var lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (var line : lines) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                var parts = line.split(" ", 3);
                double weight = Double.parseDouble(parts[1]);
                for (var words : parts[2].split(",")) {
                    var plain = Words.plain(words);
                    entries.add(new Entry(Column.valueOf(parts[0]), plain, Words.count(plain), weight));
                }
            }
            return List.copyOf(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

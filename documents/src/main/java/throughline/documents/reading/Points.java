package throughline.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The points of a cell: behind bullets or numbers, or a line each. */
final class Points {
    private static final Pattern MARK =
            Pattern.compile("^\\s*(?:[•▪●○◦‣∙·⁃➢➤✓–—*\uf0b7\uf0a7-]\\s+|[•▪●○◦‣∙·\uf0b7\uf0a7](?=\\S))");

    private Points() {}

    static boolean isMarked(String line) {
        return MARK.matcher(line).find();
    }

    static String unmarked(String line) {
        return MARK.matcher(line).replaceFirst("");
    }

    /** Each point with its lines, in our own returns: only what is marked as a point begins one. */
    static List<List<Bit>> own(List<Bit> bits) {
        var points = new ArrayList<List<Bit>>();
        for (var bit : bits) {
            if (bit.point() || points.isEmpty()) {
                points.add(new ArrayList<>());
            }
            points.getLast().add(bit.point() ? new Bit(bit.piece(), bit.text(), false) : bit);
        }
        return points;
    }

    static List<List<Bit>> of(List<Bit> bits) {
        boolean marked = bits.stream().anyMatch(bit -> bit.point() || isMarked(bit.text()));
        var points = new ArrayList<List<Bit>>();
        for (var bit : bits) {
            if (bit.text().isBlank()) {
                continue;
            }
            boolean begins = marked
                    ? bit.point() || isMarked(bit.text())
                    : !Character.isLowerCase(bit.text().strip().codePointAt(0));
            if (begins || points.isEmpty()) {
                points.add(new ArrayList<>());
            }
            points.getLast().add(new Bit(bit.piece(), unmarked(bit.text()).strip(), false));
        }
        return points;
    }
}

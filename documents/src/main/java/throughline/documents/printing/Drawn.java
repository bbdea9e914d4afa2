package throughline.documents.printing;

import java.text.Bidi;
import java.text.Normalizer;
import java.util.function.UnaryOperator;
import throughline.documents.paper.Paper;

/**
 * A paper as the fonts can draw it: what no font has is counted and stands as a box, and words that run from right to left
 * are put in the order in which they are seen.
 */
final class Drawn {
    private static final int BOX = 0x25a1;

    private int missing;

    Paper paper(Paper paper) {
        UnaryOperator<String> draw = this::text;
        return Clean.paper(paper, draw);
    }

    int missing() {
        return missing;
    }

    String sentence() {
        return (missing == 1
                        ? "1 character could not be drawn here and stands"
                        : missing + " characters could not be drawn here and stand")
                + " as a box; the Word file and the web page have " + (missing == 1 ? "it." : "them.");
    }

    private String text(String text) {
        var kept = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(character -> {
            if (character == '\t' || character == 0x2003 || character == 0x2002 || character == 0x2009) {
                kept.append(' ');
            } else if (character == '\n' || character == ' ' || Fonts.draw(character) && !invisible(character)) {
                kept.appendCodePoint(character);
            } else if (!invisible(character)) {
                kept.appendCodePoint(BOX);
                missing++;
            }
        });
        return Direction.hasRightToLeft(kept.toString()) ? Seen.of(kept.toString()) : kept.toString();
    }

    private static boolean invisible(int character) {
        int type = Character.getType(character);
        return type == Character.FORMAT || character >= 0xfe00 && character <= 0xfe0f;
    }

    /** The letters of each line from left to right. */
    static final class Seen {
        private Seen() {}

        static String of(String text) {
            return text.lines().map(Seen::line).collect(java.util.stream.Collectors.joining("\n"));
        }

        private static String line(String line) {
            var bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
            int count = bidi.getRunCount();
            var levels = new byte[count];
            var runs = new String[count];
            for (int at = 0; at < count; at++) {
                levels[at] = (byte) bidi.getRunLevel(at);
                var run = line.substring(bidi.getRunStart(at), bidi.getRunLimit(at));
                runs[at] = levels[at] % 2 == 0 ? run : Arabic.backwards(run);
            }
            Bidi.reorderVisually(levels, 0, runs, 0, count);
            return String.join("", runs);
        }
    }
}

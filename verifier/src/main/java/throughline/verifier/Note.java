package throughline.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A C2SP signed-note.
 *
 * @param text what was signed, with its last line feed
 */
record Note(String text, List<Line> lines) {
    private static final int MOST_LINES = 64;
    private static final Pattern LINE = Pattern.compile("— ([^\\s\\p{Z}+]+) ([A-Za-z0-9+/]+=*)");

    /** One signature, which nobody has checked yet. */
    record Line(String name, String keyId, byte[] signature) {
        boolean isBy(Key key) {
            return name.equals(key.name()) && keyId.equals(key.id());
        }
    }

    static Note read(String source) {
        int gap = source.lastIndexOf("\n\n");
        if (gap < 0 || !source.endsWith("\n")) {
            throw new Mismatch("it is not a signed note (a text, an empty line, signatures)");
        }
        if (source.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Mismatch("it is not a signed note (a control character stands in it)");
        }
        var rest = source.substring(gap + 2);
        if (rest.isEmpty()) {
            throw new Mismatch("it is not a signed note (nobody signed it)");
        }
        List<Line> lines = new ArrayList<>();
        for (var written : rest.substring(0, rest.length() - 1).split("\n", -1)) {
            lines.add(line(written));
            if (lines.size() > MOST_LINES) {
                throw new Mismatch("it carries more than " + MOST_LINES + " signatures");
            }
        }
        return new Note(source.substring(0, gap + 1), lines);
    }

    private static Line line(String written) {
        var parts = LINE.matcher(written);
        if (!parts.matches()) {
            throw new Mismatch("“" + Say.shown(written) + "” is not a signature line");
        }
        var bytes = Bytes.base64(parts.group(2));
        if (bytes.length <= 4) {
            throw new Mismatch("a signature of it is cut short");
        }
        return new Line(
                parts.group(1), HexFormat.of().formatHex(bytes, 0, 4), Arrays.copyOfRange(bytes, 4, bytes.length));
    }

    /** Empty where there is none by that key; a wrong one is not ignored. */
    Optional<Line> signatureBy(Key key) {
        var mine = lines.stream().filter(line -> line.isBy(key)).toList();
        for (var line : mine) {
            boolean right = switch (key.use()) {
                case LOG -> key.signed(Bytes.utf8(text), line.signature);
                case WITNESS -> Cosignature.of(line).holds(key, text);
            };
            if (!right) {
                throw new Mismatch("the signature by " + key.name() + "+" + key.id() + " is not over this text");
            }
        }
        return mine.stream().findFirst();
    }

    boolean isSignedBy(Key key) {
        return signatureBy(key).isPresent();
    }
}

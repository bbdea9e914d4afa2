package throughline.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A C2SP signed note: a text, and who signed it.
 *
 * @param text with its last line feed
 */
public record Note(String text, List<Line> signatures) {
    private static final String DASH = "— ";

    /**
     * One signature.
     *
     * @param signed base64 of the key's id and the signature
     */
    public record Line(String name, String signed) {
        private static final int ID = 4;

        static Line of(VerifierKey key, byte[] signature) {
            var all = ByteBuffer.allocate(ID + signature.length).put(key.idBytes()).put(signature).array();
            return new Line(key.name(), Base64.getEncoder().encodeToString(all));
        }

        /** @throws IllegalArgumentException when this is no line of a signature */
        static Line of(String text) {
            var parts = text.startsWith(DASH) ? text.substring(DASH.length()).split(" ", -1) : new String[0];
            try {
                if (parts.length == 2 && !parts[0].isEmpty() && Base64.getDecoder().decode(parts[1]).length > ID) {
                    return new Line(parts[0], parts[1]);
                }
            } catch (IllegalArgumentException e) {
                // Not base64: told below.
            }
            throw new IllegalArgumentException(
                    "This is no signed note: a line of a signature is “— name base64”, and “" + text + "” is not.");
        }

        public String keyId() {
            return HexFormat.of().formatHex(all(), 0, ID);
        }

        /** Without the key's id. */
        byte[] signature() {
            return Arrays.copyOfRange(all(), ID, all().length);
        }

        private byte[] all() {
            return Base64.getDecoder().decode(signed);
        }

        boolean isOf(VerifierKey key) {
            return name.equals(key.name()) && keyId().equals(key.id());
        }

        public String text() {
            return DASH + name + " " + signed + "\n";
        }
    }

    public Note {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("A note's text ends with a line feed.");
        }
    }

    /** @throws IllegalArgumentException when this is no signed note */
    public static Note of(String whole) {
        var gap = whole.lastIndexOf("\n\n");
        if (gap < 0 || !whole.endsWith("\n") || gap + 2 == whole.length()) {
            throw new IllegalArgumentException(
                    "This is no signed note: a text, an empty line and one or more signatures are expected.");
        }
        var lines = new ArrayList<Line>();
        whole.substring(gap + 2).lines().forEach(line -> lines.add(Line.of(line)));
        return new Note(whole.substring(0, gap + 1), lines);
    }

    public String whole() {
        var whole = new StringBuilder(text).append('\n');
        signatures.forEach(line -> whole.append(line.text()));
        return whole.toString();
    }

    public Note with(List<Line> more) {
        var all = new ArrayList<>(signatures);
        all.addAll(more);
        return new Note(text, all);
    }

    /** Whether a log's key signed it. */
    public boolean isSignedBy(VerifierKey key) {
        return key.type() == VerifierKey.LOG
                && signatures.stream()
                        .anyMatch(line -> line.isOf(key) && key.verifies(bytes(), line.signature()));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return whole();
    }
}

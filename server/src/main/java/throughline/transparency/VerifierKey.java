package throughline.transparency;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A public key as C2SP signed-note writes it: {@code name+id+base64(type || key)}.
 *
 * @param type {@link #LOG} or {@link #WITNESS}
 * @param key the 32 bytes, base64
 */
public record VerifierKey(String name, byte type, String key) {
    public static final byte LOG = 1;
    public static final byte WITNESS = 4;

    public VerifierKey {
        if (name.isBlank() || name.contains("+") || name.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ')) {
            throw new IllegalArgumentException("“" + name + "” cannot be a key's name: leave out spaces and “+”.");
        }
    }

    static VerifierKey of(String name, byte type, byte[] publicKey) {
        return new VerifierKey(name, type, Base64.getEncoder().encodeToString(publicKey));
    }

    /** @throws IllegalArgumentException when this is no public key of a log or a witness */
    public static VerifierKey of(String text) {
        // The base64 may hold a “+” of its own.
        var parts = text.strip().split("\\+", 3);
        var bytes = parts.length == 3 ? decoded(parts[2]) : null;
        if (bytes == null || bytes.length != 1 + Ed25519.KEY_LENGTH || (bytes[0] != LOG && bytes[0] != WITNESS)) {
            throw new IllegalArgumentException(
                    "This is no public key. It is written name+12345678+base64, as its owner's program printed it.");
        }
        var key = of(parts[0], bytes[0], Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!key.id().equals(parts[1])) {
            throw new IllegalArgumentException(
                    "The middle part of this public key does not fit the rest. Copy it again from where it was printed.");
        }
        return key;
    }

    /** Eight hexadecimal digits. */
    public String id() {
        return HexFormat.of().formatHex(idBytes());
    }

    byte[] idBytes() {
        var hash = Hash.sha256((name + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {type}, bytes());
        return Arrays.copyOf(hash.bytes(), 4);
    }

    public String text() {
        var typed = new byte[1 + Ed25519.KEY_LENGTH];
        typed[0] = type;
        System.arraycopy(bytes(), 0, typed, 1, Ed25519.KEY_LENGTH);
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    public boolean verifies(byte[] message, byte[] signature) {
        return Ed25519.verifies(bytes(), message, signature);
    }

    private byte[] bytes() {
        return Base64.getDecoder().decode(key);
    }

    private static byte @Nullable [] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return text();
    }
}

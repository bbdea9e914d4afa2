package throughline.commands;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import throughline.command.Refusal;

/**
 * A request that may be sent again and is carried out once.
 *
 * @param key chosen by the sender
 * @param hash of what was asked, so that the same key with another request is noticed
 */
public record Once(String key, String hash) {
    private static final int LONGEST = 200;

    public Once {
        if (key.isBlank() || key.length() > LONGEST || key.indexOf('\0') >= 0) {
            throw Refusal.malformed(
                    "An Idempotency-Key has 1 to %d characters. Choose a shorter one.".formatted(LONGEST));
        }
    }

    public static Once of(String key, String what, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(what.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return new Once(key, HexFormat.of().formatHex(digest.digest(body)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}

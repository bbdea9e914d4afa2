package throughline.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A text and the commitment that stands in the log for it, as docs/proof-format.md says in section 2. */
record SealedText(String commitment, byte[] salt, String text) {
    static final String SEALED = "sealed:";

    private static final byte[] PURPOSE = "throughline-text/1\n".getBytes(StandardCharsets.UTF_8);
    private static final int SALT = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    static SealedText of(String text) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return new SealedText(commitment(salt, text), salt, text);
    }

    /** As PostgreSQL reads it: its driver takes no arrays of bytes from a mixed list. */
    String saltAsBytea() {
        return "\\x" + HexFormat.of().formatHex(salt);
    }

    private static String commitment(byte[] salt, String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(PURPOSE);
            digest.update(salt);
            return SEALED + BASE64.encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}

package throughline.calendars;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The part of a calendar's address that nobody can guess: 256 random bits. It is shown once and kept only as its SHA-256
 * digest; being random, it needs no slow hash as a password does.
 */
record Secret(String token) {
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whatever else is asked for needs no look into the database. */
    boolean hasShape() {
        return SHAPE.matcher(token).matches();
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Stays out of every message. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}

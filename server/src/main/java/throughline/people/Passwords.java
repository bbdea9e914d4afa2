package throughline.people;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Which passwords may be chosen: long enough to resist guessing, and no longer than bcrypt reads. */
final class Passwords {
    static final int SHORTEST = 12;
    /** bcrypt reads 72 bytes and silently ignores what follows. */
    private static final int MOST_BYTES = 72;

    private Passwords() {}

    /** @throws IllegalArgumentException with what to do about it */
    static String checked(String password, String username) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new IllegalArgumentException(
                    "The password is too short. Choose one of at least " + SHORTEST + " characters.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "The password is too long. Choose one of at most " + MOST_BYTES + " characters.");
        }
        if (password.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("The password holds a NUL character. Choose one without it.");
        }
        if (password.toLowerCase(Locale.ROOT).contains(username)
                || password.chars().distinct().count() < 4) {
            throw new IllegalArgumentException(
                    "The password is easy to guess. Choose one without the username, of more different characters.");
        }
        return password;
    }
}

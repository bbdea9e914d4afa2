package throughline.people.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody guessed too often and has to wait; the message says how long. */
class TooManyAttempts extends AuthenticationException {
    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many attempts to sign in");
        this.wait = wait;
    }

    String sentence() {
        return "Too many attempts to sign in did not succeed. Wait " + inWords(wait) + ", then try again.";
    }

    long seconds() {
        return Math.max(1, wait.toSeconds());
    }

    private static String inWords(Duration wait) {
        var minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }
}

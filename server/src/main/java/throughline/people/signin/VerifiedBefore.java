package throughline.people.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a few minutes which username and password were found right. HTTP Basic sends them with every call, and a
 * bcrypt comparison takes a tenth of a second by design: without this, a client that makes a thousand calls would keep a
 * processor busy with nothing else. Passwords are kept only under a keyed digest whose key lives and dies with this
 * process; an entry counts only while the stored hash is the one that it was checked against, so a changed password ends
 * it at once, on every node.
 */
class VerifiedBefore {
    private static final Duration COUNTED_FOR = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Verified> verified = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST;
        }
    };

    VerifiedBefore(Clock clock) {
        this.clock = clock;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    boolean isRight(String username, String password, String hash) {
        var digest = digest(username, password);
        synchronized (verified) {
            var found = verified.get(digest);
            return found != null && found.hash.equals(hash) && clock.instant().isBefore(found.until);
        }
    }

    void remember(String username, String password, String hash) {
        var entry = new Verified(hash, clock.instant().plus(COUNTED_FOR));
        var digest = digest(username, password);
        synchronized (verified) {
            verified.put(digest, entry);
        }
    }

    private String digest(String username, String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            // A username has no NUL, so the two cannot run into one another.
            return HexFormat.of().formatHex(mac.doFinal((username + '\0' + password).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Verified(String hash, Instant until) {}
}

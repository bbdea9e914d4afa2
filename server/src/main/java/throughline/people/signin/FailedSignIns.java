package throughline.people.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.people.Accounts;

/**
 * Counts failed attempts to sign in, so that passwords cannot be guessed by trying: per person and address, per person
 * from anywhere, and per address. Failures count for a quarter of an hour and attempts made meanwhile do not, so nobody
 * is locked out for good, nor by going on trying. (OWASP ASVS 2.2.1: at most 100 failures an hour for one account.)
 */
class FailedSignIns {
    private static final Duration COUNTED_FOR = Duration.ofMinutes(15);
    private static final int OF_PERSON_FROM_ADDRESS = 10;
    private static final int OF_PERSON = 25;
    /** Higher: a whole office may stand behind one address. */
    private static final int FROM_ADDRESS = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    FailedSignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws TooManyAttempts when another attempt has to wait */
    void refuseTooMany(String username, String address) {
        var person = digest(username);
        refuse("username_digest = ? and address = ?", OF_PERSON_FROM_ADDRESS, person, address);
        refuse("username_digest = ?", OF_PERSON, person);
        refuse("address = ?", FROM_ADDRESS, address);
    }

    void record(String username, String address) {
        var now = clock.instant();
        jdbc.sql("insert into failed_sign_in (username_digest, address, at) values (?, ?, ?)")
                .params(digest(username), address, Timestamp.from(now))
                .update();
        jdbc.sql("delete from failed_sign_in where at < ?")
                .param(Timestamp.from(now.minus(COUNTED_FOR)))
                .update();
    }

    /** Whoever gets in from an address has shown that the failures from there were their own slips. */
    void forget(String username, String address) {
        jdbc.sql("delete from failed_sign_in where username_digest = ? and address = ?")
                .params(digest(username), address)
                .update();
    }

    /** The n-th last failure is the one that must age before another attempt fits under n. */
    private void refuse(String which, int limit, Object... whose) {
        var now = clock.instant();
        jdbc.sql("select at from failed_sign_in where " + which + " and at > ? order by at desc offset ? limit 1")
                .params(whose)
                .param(Timestamp.from(now.minus(COUNTED_FOR)))
                .param(limit - 1)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .ifPresent(oldest -> {
                    throw new TooManyAttempts(left(oldest, now));
                });
    }

    private static Duration left(Instant oldest, Instant now) {
        return Duration.between(now, oldest.plus(COUNTED_FOR));
    }

    private static String digest(String username) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest(Accounts.username(username).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

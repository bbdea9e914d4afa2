package throughline.people;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.query.journal.Names;

/**
 * The name of the person behind an id, as sentences need it. Remembered, since a plan's history names the same few people
 * many times; names hardly ever change, so what is remembered is forgotten all at once after a minute.
 */
public class AccountNames implements Names {
    private static final long FORGOTTEN_AFTER_NANOS = 60_000_000_000L;

    private final JdbcClient jdbc;
    private volatile Remembered remembered = new Remembered(System.nanoTime(), new ConcurrentHashMap<>());

    public AccountNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Never fails: the record outlives its people. */
    @Override
    public String of(UUID person) {
        var now = remembered;
        if (System.nanoTime() - now.since > FORGOTTEN_AFTER_NANOS) {
            now = new Remembered(System.nanoTime(), new ConcurrentHashMap<>());
            remembered = now;
        }
        var known = now.names.get(person);
        if (known != null) {
            return known;
        }
        var found = jdbc.sql("select name from account where id = ?")
                .param(person)
                .query(String.class)
                .optional();
        // Somebody unknown is not remembered: the account may be in a transaction that commits in a moment.
        found.ifPresent(name -> remembered.names.put(person, name));
        return found.orElse("Someone no longer known");
    }

    private record Remembered(long since, Map<UUID, String> names) {}
}

package throughline.transparency;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Verifies the whole record: every row against the tree, and the tree against every checkpoint that was ever signed. */
public final class Verification {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final KeyRing keys;
    private final Outside outside;

    /** @param snapshot a transaction that sees one moment of the database */
    Verification(JdbcTemplate jdbc, TransactionTemplate snapshot, KeyRing keys, Outside outside) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
        this.keys = keys;
        this.outside = outside;
    }

    public Verdict run() {
        return Objects.requireNonNull(snapshot.execute(inside -> run(jdbc)));
    }

    /** As one connection sees the database. */
    Verdict run(JdbcTemplate connection) {
        return new Checking(connection, keys.all(), outside.unannounced()).all();
    }
}

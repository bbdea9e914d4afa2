package throughline.views;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.query.journal.Journal;
import throughline.query.view.View;

/**
 * Builds a view anew from the log while people read and write: fills a second set of tables, compares it with the first,
 * and puts it in its place. The view's own row is locked for the swap, which makes its live reader wait a moment; the
 * log is not, so no writer waits.
 */
public final class Rebuild {
    private static final int ATTEMPTS = 100;
    private static final int OVERTAKEN = 10;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK = "40P01";

    private final List<View> views;
    private final Journal journal;
    private final Positions positions;
    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;

    Rebuild(
            List<View> views,
            Journal journal,
            Positions positions,
            DataSource database,
            PlatformTransactionManager transactions) {
        this.views = views;
        this.journal = journal;
        this.positions = positions;
        this.database = database;
        jdbc = new JdbcTemplate(database);
        transaction = new TransactionTemplate(transactions);
        snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * @throws IllegalArgumentException when there is no such view
     * @throws RebuildFailed when the view cannot take an event, or is being rebuilt already
     */
    public Report of(String name) {
        positions.of(name);
        var view = views.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        try (var turn = database.getConnection()) {
            if (!takeTurn(turn, name)) {
                throw new RebuildFailed("The view “" + name + "” is being rebuilt already. Wait until that has ended.");
            }
            try {
                return rebuild(view);
            } finally {
                giveTurn(turn, name);
            }
        } catch (SQLException e) {
            throw new RebuildFailed("The database could not be reached. Try again.", e);
        }
    }

    /** A rebuild that a withheld text has overtaken has read what it may not show. */
    private Report rebuild(View view) {
        for (var attempt = 1; ; attempt++) {
            try {
                return once(view);
            } catch (Overtaken e) {
                if (attempt == OVERTAKEN) {
                    throw new RebuildFailed("Texts were withheld again and again while the view “" + view.name()
                            + "” was built anew. The view is as it was. Try again.", e);
                }
            }
        }
    }

    private Report once(View view) {
        var began = Instant.now();
        var head = journal.headPosition();
        var second = new SecondSet(jdbc, view);
        var filling = new Filling(view, journal, jdbc, transaction);
        second.create();
        try {
            filling.upTo(positions.of(view.name()));
            var compared = compare(view, second, filling);
            filling.upTo(journal.headPosition());
            second.analyse();
            var letters = swap(view, second, filling, head);
            return new Report(
                    view.name(),
                    filling.position(),
                    compared.position,
                    compared.same,
                    compared.before,
                    compared.now,
                    letters,
                    Duration.between(began, Instant.now()));
        } catch (RuntimeException e) {
            second.drop();
            throw e;
        }
    }

    private record Compared(long position, long same, long before, long now) {}

    /** One snapshot holds both sets at the same position, and makes nobody wait. */
    private Compared compare(View view, SecondSet second, Filling filling) {
        var compared = snapshot.execute(started -> {
            var position = positions.of(view.name());
            filling.restUpTo(position);
            return new Compared(position, second.same(), second.onlyBefore(), second.onlyNow());
        });
        if (compared == null) {
            throw new IllegalStateException("A transaction gave no answer.");
        }
        return compared;
    }

    /** Gives up early and tries again, rather than make readers wait behind it. */
    private int swap(View view, SecondSet second, Filling filling, long head) {
        for (var attempt = 1; ; attempt++) {
            filling.upTo(journal.headPosition());
            var before = filling.position();
            try {
                var letters = transaction.execute(started -> swapNow(view, second, filling, head));
                return letters == null ? 0 : letters;
            } catch (DataAccessException e) {
                filling.backTo(before);
                if (!othersHoldIt(e) || attempt == ATTEMPTS) {
                    throw new RebuildFailed(
                            "The rebuilt view “" + view.name()
                                    + "” could not be put in its place, where readers and its"
                                    + " live reader find it. The view is as it was. Try again at a quieter time.",
                            e);
                }
                pause();
            }
        }
    }

    private static boolean othersHoldIt(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException sql
                && (LOCK_NOT_AVAILABLE.equals(sql.getSQLState()) || DEADLOCK.equals(sql.getSQLState()));
    }

    private int swapNow(View view, SecondSet second, Filling filling, long head) {
        jdbc.execute("set local lock_timeout = '100ms'");
        filling.restUpTo(positions.hold(view.name()));
        if (positions.staleSince(view.name()) > head) {
            throw new Overtaken();
        }
        second.swap();
        positions.rebuilt(view.name(), filling.position(), head);
        return jdbc.update("delete from dead_letter where processor = ?", view.name());
    }

    private static final class Overtaken extends RuntimeException {}

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(10, 50));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RebuildFailed("The rebuild was told to stop. The view is as it was.", e);
        }
    }

    private static boolean takeTurn(Connection turn, String view) throws SQLException {
        try (var statement = turn.prepareStatement("select pg_try_advisory_lock(hashtext('rebuild ' || ?))")) {
            statement.setString(1, view);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void giveTurn(Connection turn, String view) throws SQLException {
        try (var statement = turn.prepareStatement("select pg_advisory_unlock(hashtext('rebuild ' || ?))")) {
            statement.setString(1, view);
            statement.execute();
        }
    }
}

package throughline.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import throughline.log.SealingOldTexts;

/** Brings the schema up to date, as its owner. */
final class Migrations {
    /** SQLSTATEs of a server that is not there yet, or is still starting. */
    private static final Set<String> NOT_YET = Set.of("08001", "08004", "08006", "57P03");

    private static final int PATIENCE_SECONDS = 30;

    private Migrations() {}

    /**
     * Safe from two nodes at once: the second waits for the first.
     *
     * @param readingsKeptDays how long the reading log keeps a row; stands where only the owner can change it
     * @throws CannotStart when the database cannot be used or a migration fails
     */
    static void apply(Logins logins, int readingsKeptDays) {
        reach(logins.url(), logins.owner());
        // Tried now, so that a wrong password is told at the start and not by the first page.
        reach(logins.url(), logins.application());
        try {
            known(logins, readingsKeptDays).load().migrate();
        } catch (FlywayException e) {
            throw new CannotStart("The database's schema could not be brought up to date: " + e.getMessage(), e);
        }
    }

    static FluentConfiguration known(Logins logins, int readingsKeptDays) {
        return Flyway.configure()
                .dataSource(logins.url(), logins.owner().user(), logins.owner().password())
                .placeholders(Map.of(
                        "app", identifier(logins.application().user()),
                        "readings_kept_days", Integer.toString(readingsKeptDays)))
                .javaMigrations(new SealingOldTexts())
                .cleanDisabled(true);
    }

    /** Waits a while for a server that starts at the same time as we do. */
    private static void reach(String url, Login login) {
        var patience = Patience.ofSeconds(PATIENCE_SECONDS);
        for (var reached = false; !reached; ) {
            try (var connection = DriverManager.getConnection(url, login.user(), login.password())) {
                reached = connection.isValid(PATIENCE_SECONDS);
            } catch (SQLException e) {
                var sentence = "The database at " + url + " cannot be used as “" + login
                        + "”: check that it is running, and the URL, user and password. It answered: " + e.getMessage();
                if (e.getSQLState() == null || !NOT_YET.contains(e.getSQLState())) {
                    throw new CannotStart(sentence, e);
                }
                patience.wait(sentence);
            }
        }
    }

    /** As SQL takes it: quoted only where a plain word would not do, so that migrations may also quote it as text. */
    private static String identifier(String role) {
        return role.matches("[a-z_][a-z0-9_]*") ? role : '"' + role.replace("\"", "\"\"") + '"';
    }
}

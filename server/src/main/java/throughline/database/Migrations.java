package throughline.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.exception.FlywaySqlException;

/** Brings the schema up to date, as its owner. */
final class Migrations {
    private Migrations() {}

    /**
     * Safe from two nodes at once: the second waits for the first.
     *
     * @throws CannotStart when the database cannot be reached or a migration fails
     */
    static void apply(Logins logins) {
        var owner = logins.owner();
        try {
            Flyway.configure()
                    .dataSource(logins.url(), owner.user(), owner.password())
                    .connectRetries(5)
                    .placeholders(Map.of("app", identifier(logins.application().user())))
                    .cleanDisabled(true)
                    .load()
                    .migrate();
        } catch (FlywaySqlException e) {
            throw new CannotStart(
                    "The database at " + logins.url() + " could not be used as “" + owner
                            + "”: check that it is running, and the URL, user and password. It answered: " + reason(e),
                    e);
        } catch (FlywayException e) {
            throw new CannotStart("The database's schema could not be brought up to date: " + e.getMessage(), e);
        }
    }

    /** As SQL takes it: quoted only where a plain word would not do, so that migrations may also quote it as text. */
    private static String identifier(String role) {
        return role.matches("[a-z_][a-z0-9_]*") ? role : '"' + role.replace("\"", "\"\"") + '"';
    }

    private static String reason(Throwable e) {
        var cause = e.getCause();
        return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
    }
}

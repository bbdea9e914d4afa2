package throughline.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets about data and database; each is also an environment variable (THROUGHLINE_DATA,
 * THROUGHLINE_DATABASE_OWNER_USER, …).
 *
 * @param data the folder of the embedded database; “~” is the home folder
 * @param demo when not said: a demonstration, unless a database of one's own is given
 */
@ConfigurationProperties("throughline")
public record Settings(
        @DefaultValue("~/.throughline") String data,
        @Nullable Boolean demo,
        @DefaultValue Database database,
        @DefaultValue Readings readings) {

    /** @param keptDays how long the log of who looked at what keeps a row */
    public record Readings(@DefaultValue("400") int keptDays) {
        private static final int LEAST = 30;
        private static final int MOST = 3650;

        public Readings {
            if (keptDays < LEAST || keptDays > MOST) {
                throw new CannotStart("THROUGHLINE_READINGS_KEPT_DAYS is " + keptDays + ": choose " + LEAST + " to " + MOST
                        + " days. Who looked at what must be kept long enough to be asked about, and not for ever.");
            }
        }
    }

    /**
     * @param url the JDBC URL of a database of one's own; the embedded one when absent
     * @param user the application's account, which may only do what the migrations grant
     * @param ownerUser the account that owns the schema and migrates it
     * @param connections how many connections the service keeps open at most
     */
    public record Database(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @Nullable String ownerUser,
            @Nullable String ownerPassword,
            @DefaultValue("20") int connections) {}

    public Demo demonstration() {
        return new Demo(demo == null ? !hasDatabaseOfItsOwn() : demo);
    }

    boolean hasDatabaseOfItsOwn() {
        return given(database.url);
    }

    public Path folder() {
        var home = System.getProperty("user.home");
        return Path.of(data.equals("~") || data.startsWith("~/") ? home + data.substring(1) : data)
                .toAbsolutePath()
                .normalize();
    }

    /** The two accounts of a database of one's own. */
    Logins logins() {
        var owner = login(database.ownerUser, database.ownerPassword, "owner", "THROUGHLINE_DATABASE_OWNER_");
        var application = login(database.user, database.password, "application", "THROUGHLINE_DATABASE_");
        if (owner.user().equals(application.user())) {
            throw new CannotStart("The database's owner and the application are the same account, “" + owner
                    + "”: give the application an account of its own, so that it cannot change what is recorded.");
        }
        return new Logins(said(database.url), owner, application);
    }

    private static Login login(@Nullable String user, @Nullable String password, String whose, String variable) {
        if (!given(user) || !given(password)) {
            throw new CannotStart("A database of your own is given, but not the account of its " + whose + ": set "
                    + variable + "USER and " + variable + "PASSWORD too.");
        }
        return new Login(said(user), said(password));
    }

    private static boolean given(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value;
    }
}

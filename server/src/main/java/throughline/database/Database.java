package throughline.database;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database that the settings ask for, its schema up to date: one's own, or the embedded one while we run. */
final class Database implements AutoCloseable {
    private final Logins logins;
    private final @Nullable EmbeddedPostgres embedded;

    private Database(Logins logins, @Nullable EmbeddedPostgres embedded) {
        this.logins = logins;
        this.embedded = embedded;
    }

    static Database open(Settings settings) {
        var database = settings.hasDatabaseOfItsOwn() ? new Database(settings.logins(), null) : embedded(settings);
        try {
            Migrations.apply(database.logins, settings.readings().keptDays());
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    Logins logins() {
        return logins;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }

    /** A demonstration never shares its database with real data. */
    private static Database embedded(Settings settings) {
        var server = EmbeddedPostgres.start(settings.folder(), List.of());
        var name = settings.demonstration().on() ? "throughline_demo" : "throughline";
        return new Database(server.database(name), server);
    }
}

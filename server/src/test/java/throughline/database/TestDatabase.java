package throughline.database;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.core.ConditionTimeoutException;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A fresh database for a test, migrated and empty; all share one PostgreSQL, started with the first.
 *
 * <p>A test of beans and SQL uses {@link #application()}; a Spring context is given the database by {@link #settings()}
 * or {@link #register}.
 */
public record TestDatabase(Logins logins) {
    // Only tests may lose data with the power: it makes them quick.
    private static final List<String> QUICK =
            List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300");

    /** The log of each database has a folder of its own in it. */
    private static final Path KEYS = Path.of("target", "test-keys").toAbsolutePath();

    public static EmbeddedPostgres server() {
        return Shared.SERVER;
    }

    public static TestDatabase freshDatabase() {
        return new TestDatabase(server().copy(Shared.TEMPLATE, randomName()));
    }

    /** A database without any migration applied. */
    public static TestDatabase emptyDatabase() {
        return new TestDatabase(server().database(randomName()));
    }

    static Path home() {
        server();
        return Shared.FOLDER.resolve("postgres");
    }

    public String url() {
        return logins.url();
    }

    /** What the running service may do; a connection per use, so that tests leave none behind. */
    public DataSource application() {
        return dataSource(logins.application());
    }

    /** The owner of the schema. */
    public DataSource owner() {
        return dataSource(logins.owner());
    }

    /** Whom no privilege and, if they say so, no trigger stops. */
    public DataSource superuser() {
        return dataSource(server().superuser());
    }

    /** A database that holds the same; nobody may be connected to this one meanwhile. */
    public TestDatabase copy() {
        return new TestDatabase(server().copy(url().substring(url().lastIndexOf('/') + 1), randomName()));
    }

    /** Pooled, with the session limits of the running service; to be closed by the test. */
    public HikariDataSource pool(int connections) {
        return Pool.open(logins, connections);
    }

    /** Settings for a Spring context on this database; outside demo mode unless a test says otherwise. */
    public Map<String, Object> settings() {
        return Map.of(
                "throughline.database.url", url(),
                "throughline.database.user", logins.application().user(),
                "throughline.database.password", logins.application().password(),
                "throughline.database.owner-user", logins.owner().user(),
                "throughline.database.owner-password", logins.owner().password(),
                "throughline.keys", KEYS.toString());
    }

    public void register(DynamicPropertyRegistry registry) {
        settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    private DataSource dataSource(Login login) {
        var source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(login.user());
        source.setPassword(login.password());
        return source;
    }

    /** Says whose it is, so that a later run can clear away what an earlier one left. */
    private static String randomName() {
        return "test_" + ProcessHandle.current().pid() + "_"
                + UUID.randomUUID().toString().replace("-", "");
    }

    private static final class Shared {
        static final Path FOLDER = Path.of("target", "test-database").toAbsolutePath();
        static final EmbeddedPostgres SERVER = start();
        static final String TEMPLATE = template();

        private static EmbeddedPostgres start() {
            var server = EmbeddedPostgres.start(FOLDER, QUICK);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(server)));
            clearAway(server);
            return server;
        }

        private static String template() {
            var name = randomName();
            Migrations.apply(SERVER.database(name), 400);
            return name;
        }

        /** Spring contexts close at the same time: without a database they would complain at length. */
        private static void leave(EmbeddedPostgres server) {
            try (var connection = superuser(server);
                    var pools = connection.prepareStatement(
                            "select count(*) from pg_stat_activity where application_name = 'throughline'")) {
                await().atMost(Duration.ofSeconds(10)).until(() -> {
                    try (var row = pools.executeQuery()) {
                        return row.next() && row.getInt(1) == 0;
                    }
                });
            } catch (SQLException | ConditionTimeoutException e) {
                System.err.println("A pool of the tests' database was left open: " + e.getMessage());
            }
            server.close();
        }

        private static Connection superuser(EmbeddedPostgres server) throws SQLException {
            return Superuser.connect(server.port(), server.superuser());
        }

        private static void clearAway(EmbeddedPostgres server) {
            try (var connection = superuser(server);
                    var statement = connection.createStatement()) {
                var left = new ArrayList<String>();
                try (var rows = statement.executeQuery("select datname from pg_database where datname like 'test%'")) {
                    while (rows.next()) {
                        left.add(rows.getString(1));
                    }
                }
                left.removeIf(name ->
                        ProcessHandle.of(Long.parseLong(name.split("_")[1])).isPresent());
                for (var name : left) {
                    // Another process of the same run may clear away the same.
                    statement.execute("drop database if exists " + name);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

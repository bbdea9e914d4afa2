package throughline.transparency;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.database.Settings;
import throughline.database.TestDatabase;

/** A node that keeps the tree over the log of a test's database, step by step as the test says, and nothing else. */
final class Keeper implements AutoCloseable {
    final TestDatabase database;
    final JdbcClient sql;
    final TransparencyConfiguration.Parts parts;
    final Checkpoints checkpoints;
    final Witnesses witnesses;
    final Verification verification;
    final MovableClock clock;

    private final HikariDataSource pool;

    Keeper(TestDatabase database, Path keys, Map<String, String> settings, MovableClock clock) {
        this.database = database;
        this.clock = clock;
        pool = database.pool(4);
        sql = JdbcClient.create(pool);
        var rows = new JdbcTemplate(pool);
        var transactions = new JdbcTransactionManager(pool);
        var all = new HashMap<>(settings);
        all.put("throughline.keys", keys.toString());
        var binder = new Binder(new MapConfigurationPropertySource(all));
        var wiring = new TransparencyConfiguration();
        try {
            parts = wiring.transparencyParts(
                    sql,
                    rows,
                    transactions,
                    binder.bindOrCreate("throughline", TransparencySettings.class),
                    binder.bindOrCreate("throughline", Settings.class));
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
        checkpoints = new Checkpoints(
                sql,
                new TransactionTemplate(transactions),
                parts.growth(),
                parts.tree(),
                parts.keys(),
                parts.outside(),
                clock);
        witnesses = wiring.witnesses(sql, checkpoints, parts);
        verification = wiring.verification(rows, transactions, parts);
    }

    static Keeper of(TestDatabase database, Path keys) {
        return new Keeper(database, keys, Map.of(), new MovableClock());
    }

    Tree tree() {
        return parts.tree();
    }

    /** Adds events as the service does, with a gap here and there as a rolled-back transaction leaves it. */
    void record(int count) {
        for (var i = 0; i < count; i++) {
            record("{\"planId\":\"%s\",\"partnershipId\":\"%s\",\"reason\":\"Nr “%d”\"}".formatted(UUID.randomUUID(), UUID.randomUUID(), i));
        }
    }

    void record(String payload) {
        sql.sql("""
                insert into event (event_id, stream, kind, sequence, type, recorded_at, payload, metadata)
                values (gen_random_uuid(), gen_random_uuid()::text, 'Plan', 0, 'PlanLocked', '2026-03-02T09:14:05.12Z',
                  ?::json, '{"person":"c1"}')""").param(payload).update();
    }

    /** A number that no event will have. */
    void gap() {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("""
                        insert into event (event_id, stream, kind, sequence, type, recorded_at, payload, metadata)
                        values (gen_random_uuid(), gen_random_uuid()::text, 'Plan', 0, 'PlanLocked', '2026-03-02T09:14:05Z', '{}', '{}')""");
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void grow() {
        while (parts.growth().step() == Growth.Step.GREW) {}
    }

    /** What somebody does whom nothing stops. */
    void asSuperuser(String... statements) {
        try (var connection = tampering()) {
            for (var each : statements) {
                try (var statement = connection.createStatement()) {
                    statement.execute(each);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A superuser's connection on which no trigger fires. */
    Connection tampering() throws SQLException {
        var connection = database.superuser().getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
        return connection;
    }

    List<Long> positions() {
        return sql.sql("select position from event order by position").query(Long.class).list();
    }

    List<Hash> leaves() {
        return sql.sql("select " + EventLine.COLUMNS + " from event order by position")
                .query((row, n) -> Leaf.of(EventLine.of(row)).hash())
                .list();
    }

    @Override
    public void close() {
        pool.close();
    }
}

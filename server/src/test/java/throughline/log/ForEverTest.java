package throughline.log;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import throughline.database.TestDatabase;
import throughline.events.PlanId;
import throughline.log.Promise.Make;

class ForEverTest {
    static TestDatabase database;

    @BeforeAll
    static void record() {
        database = TestDatabase.freshDatabase();
        try (var node = Node.on(database)) {
            node.send(Make.in(PlanId.next()));
        }
    }

    private static void run(DataSource account, String sql) throws SQLException {
        try (var connection = account.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set payload = '{}'",
                "delete from event",
                "truncate event",
                "alter table event disable trigger all",
                "drop table event",
                "select nextval('event_position_seq')",
                "select setval('event_position_seq', 1)",
                """
                insert into event (position, event_id, stream, kind, sequence, type, recorded_at, payload, metadata)
                overriding system value
                values (-1, gen_random_uuid(), 'x', 'Plan', 0, 'PlanLocked', '2024-01-01Z', '{}', '{}')"""
            })
    void the_application_may_not(String sql) {
        assertThatThrownBy(() -> run(database.application(), sql)).hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update event set payload = '{}'", "delete from event", "truncate event"})
    void the_trigger_stops_its_owner_too(String sql) {
        assertThatThrownBy(() -> run(database.owner(), sql)).hasMessageContaining("Record a correction instead");
    }

    @Test
    void a_moment_with_microseconds_is_refused() {
        var insert = """
                insert into event (event_id, stream, kind, sequence, type, recorded_at, payload, metadata)
                values (gen_random_uuid(), gen_random_uuid()::text, 'Plan', 0, 'PlanLocked', '%s', '{}', '{}')""";
        assertThatThrownBy(() -> run(database.application(), insert.formatted("2024-01-01T00:00:00.000001Z")))
                .hasMessageContaining("recorded_at");
        assertThatCode(() -> run(database.application(), insert.formatted("2024-01-01T00:00:00.001Z")))
                .doesNotThrowAnyException();
    }
}

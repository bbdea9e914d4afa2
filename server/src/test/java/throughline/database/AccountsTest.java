package throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountsTest {
    final TestDatabase database = TestDatabase.freshDatabase();
    final JdbcClient application = JdbcClient.create(database.application());

    @Test
    void the_application_may_add_events_and_read_them() {
        record();
        assertThat(events()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set type = 'Another'",
                "update event set payload = '{}'",
                "delete from event",
                "truncate event",
                "drop table event",
                "alter table event add column note text",
                "alter table event disable trigger all",
                "create rule hide as on insert to event do instead nothing",
                "grant update on event to throughline_app; update event set type = 'Another'",
                "set role throughline_owner",
                "create table public.mine (id int)"
            })
    void the_application_may_not_change_what_is_recorded(String statement) {
        record();
        assertThatThrownBy(() -> application.sql(statement).update())
                .rootCause()
                .satisfies(refused ->
                        assertThat(refused.getMessage()).containsAnyOf("permission denied", "must be owner"));
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void one_stuck_session_is_given_up() {
        try (var pool = database.pool(1)) {
            var session = JdbcClient.create(pool);
            for (var limit :
                    new String[] {"lock_timeout", "idle_in_transaction_session_timeout", "statement_timeout"}) {
                assertThat(session.sql("show " + limit).query(String.class).single())
                        .isNotEqualTo("0");
            }
        }
    }

    private void record() {
        application.sql("""
                        insert into event (event_id, stream, kind, sequence, type, recorded_at, payload, metadata)
                        values (?, 'a', 'Plan', 0, 'PlanOpened', date_trunc('second', now()), '{}', '{}')""").param(UUID.randomUUID()).update();
    }

    private long events() {
        return application.sql("select count(*) from event").query(Long.class).single();
    }
}

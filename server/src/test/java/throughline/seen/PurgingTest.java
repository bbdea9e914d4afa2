package throughline.seen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.database.TestDatabase;

class PurgingTest {
    private static final UUID PERSON = UUID.fromString("00000000-0000-0000-0000-000000000001");

    final TestDatabase database = TestDatabase.freshDatabase();
    final JdbcClient owner = JdbcClient.create(database.owner());
    final JdbcClient application = JdbcClient.create(database.application());

    @BeforeEach
    void somebody_was_here() {
        owner.sql("insert into account (id, username, name, organisation) values (?, 'ada', 'Ada', 'Council')")
                .param(PERSON)
                .update();
    }

    @Test
    void purging_removes_only_what_is_past() {
        for (var days : List.of(0, 29, 399, 401, 4000)) {
            wasHere(days, 1);
        }
        assertThat(new Purging(application).purge()).isEqualTo(2);
        assertThat(left()).containsExactly(0, 29, 399);
    }

    @Test
    void more_than_one_batch_goes_in_one_purge() {
        wasHere(500, 5_001);
        wasHere(1, 1);
        assertThat(new Purging(application).purge()).isEqualTo(5_001);
        assertThat(left()).containsExactly(1);
    }

    @Test
    void the_owners_setting_says_what_is_past_and_nothing_makes_it_less_than_a_month() {
        wasHere(20, 1);
        wasHere(50, 1);
        kept(40);
        new Purging(application).purge();
        assertThat(left()).containsExactly(20);
        kept(1);
        new Purging(application).purge();
        assertThat(left()).containsExactly(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from reading_log",
                "update reading_log set what = 'another'",
                "truncate reading_log",
                "insert into reading_log (person, organisation, kind, partnerships, at) values ('00000000-0000-0000-0000-000000000001', 'Council', 'signed-in', '{}', '2001-01-01')",
                "create or replace function readings_kept() returns interval language sql as 'select interval ''1 day'''",
                "alter table reading_log disable trigger all"
            })
    void the_application_cannot_change_remove_or_backdate_a_reading(String statement) {
        wasHere(1, 1);
        assertThatThrownBy(() -> application.sql(statement).update())
                .rootCause()
                .satisfies(refused -> assertThat(refused.getMessage())
                        .containsAnyOf("permission denied", "must be owner"));
        assertThat(left()).containsExactly(1);
    }

    @Test
    void a_whole_address_cannot_be_kept_even_by_mistake() {
        assertThatThrownBy(() -> application
                        .sql("insert into reading_log (person, organisation, kind, partnerships, network)"
                                + " values (?, 'Council', 'signed-in', '{}', '203.0.113.77/32')")
                        .param(PERSON)
                        .update())
                .hasMessageContaining("check constraint");
    }

    private void wasHere(int daysAgo, int times) {
        owner.sql("insert into reading_log (at, person, organisation, kind, partnerships)"
                        + " select now() - make_interval(days => ?), ?, 'Council', 'signed-in', '{}' from generate_series(1, ?)")
                .params(daysAgo, PERSON, times)
                .update();
    }

    private void kept(int days) {
        owner.sql("create or replace function readings_kept() returns interval language sql immutable as"
                        + " 'select make_interval(days => " + days + ")'")
                .update();
    }

    private List<Integer> left() {
        return owner.sql("select extract(day from now() - at)::integer from reading_log order by at desc")
                .query(Integer.class)
                .list();
    }
}

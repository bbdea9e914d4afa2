package throughline.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static throughline.sample.WholeService.start;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.database.TestDatabase;
import throughline.events.By;
import throughline.events.EventNames;

/** The sample as a started demonstration finds it. */
class SampleTest {
    private static final TestDatabase DATABASE = TestDatabase.freshDatabase();
    private static final JdbcClient LOG = JdbcClient.create(DATABASE.owner());

    @BeforeAll
    static void a_demonstration_starts_on_an_empty_log() {
        start(DATABASE).close();
    }

    @Test
    void recorded_moments_rise_over_a_year_that_ended_in_the_last_eight_days() {
        var moments = moments(LOG);

        assertThat(moments)
                .isSorted()
                .last()
                .satisfies(last -> assertThat(last)
                        .isBefore(Instant.now())
                        .isAfter(Instant.now().minus(Duration.ofDays(8 + 3))));
        assertThat(Duration.between(moments.getFirst(), moments.getLast())).isGreaterThan(Duration.ofDays(365));
    }

    @Test
    void every_kind_of_event_happens() {
        assertThat(LOG.sql("select distinct type from event")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(EventNames.byName().keySet().stream()
                        // No backup was brought back in the sample's year, and to say so would be a lie about the log itself.
                        .filter(name -> !name.equals("LogRestored"))
                        .toList());
    }

    @Test
    void more_than_a_hundred_things_happen_after_the_plan_is_made() {
        assertThat(LOG.sql("""
                                select count(*) from event where position >
                                  (select position from journal where payload ->> 'label' = 'version 1')""").query(Long.class).single()).isBetween(110L, 300L);
    }

    @Test
    void at_least_six_people_write_and_every_entry_says_that_it_is_the_samples() {
        assertThat(LOG.sql("select distinct metadata ->> 'person' from event")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThanOrEqualTo(6);
        assertThat(LOG.sql("select distinct metadata ->> 'channel' from event")
                        .query(String.class)
                        .list())
                .containsExactly(By.Channel.SAMPLE.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void nothing_is_said_to_have_happened_after_it_was_written_down() {
        assertThat(LOG.sql("""
                                select count(*) from event
                                where (payload ->> 'happenedOn')::date > (recorded_at at time zone 'Europe/London')::date""").query(Long.class).single()).isZero();
    }

    @Test
    void a_second_start_adds_nothing_and_the_clock_is_real_again() {
        var before = moments(LOG);

        start(DATABASE).close();

        assertThat(moments(LOG)).isEqualTo(before);
        assertThat(GenericEventMessage.clock).isEqualTo(Clock.systemUTC());
    }

    @Test
    void a_start_after_one_that_broke_off_in_the_middle_completes_it() {
        var database = TestDatabase.freshDatabase();
        var log = JdbcClient.create(database.owner());
        log.sql("""
                        create function break_off() returns trigger language plpgsql as $$
                        begin
                          if (select count(*) from event) >= 150 then raise exception 'the plug is pulled'; end if;
                          return new;
                        end $$""").update();
        log.sql("create trigger break_off before insert on event for each statement execute function break_off()")
                .update();
        assertThatThrownBy(() -> start(database)).hasStackTraceContaining("the plug is pulled");
        assertThat(GenericEventMessage.clock).isEqualTo(Clock.systemUTC());
        var begun = moments(log);
        assertThat(begun).hasSizeBetween(150, 170);
        log.sql("drop trigger break_off on event").update();

        start(database).close();

        assertThat(moments(log)).startsWith(begun.toArray(Instant[]::new)).isEqualTo(moments(LOG));
    }

    @Test
    void outside_a_demonstration_the_log_stays_empty() {
        var database = TestDatabase.freshDatabase();

        start(database, "--throughline.demo=false").close();

        assertThat(moments(JdbcClient.create(database.owner()))).isEmpty();
    }

    private static List<Instant> moments(JdbcClient log) {
        return log.sql("select recorded_at from event order by position")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .list();
    }
}

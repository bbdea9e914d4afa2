package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import throughline.events.ActionId;
import throughline.query.Who;
import throughline.query.history.Told;
import throughline.query.journal.Moment;

/** A plan's life as steps, and as one line of time. */
class ReplayedTest {
    private static final Instant APRIL = Instant.parse("2024-04-01T09:00:00Z");
    private static final Instant JUNE = Instant.parse("2024-06-14T15:05:00Z");
    private static final Instant OCTOBER = Instant.parse("2024-10-14T09:00:00Z");
    private static final ActionId ACTION = new ActionId(UUID.randomUUID());

    private static final List<Told> HISTORY = List.of(
            told(1, APRIL, "PlanOpened", "plan"),
            told(2, APRIL, "VersionPublished", "plan"),
            told(7, JUNE, "RatingSet", "rating"),
            told(9, OCTOBER, "ProgressRecorded", "progress"));

    @Test
    void what_one_request_recorded_is_one_step_named_by_its_last_entry() {
        assertThat(Steps.of(HISTORY).list()).extracting(Steps.Step::position).containsExactly(2L, 7L, 9L);
    }

    @Test
    void a_day_shows_what_was_recorded_until_its_end() {
        var steps = Steps.of(HISTORY);

        assertThat(steps.at(Moment.of(LocalDate.of(2024, 3, 31)))).isEqualTo(-1);
        assertThat(steps.at(Moment.of(LocalDate.of(2024, 6, 13)))).isZero();
        assertThat(steps.at(Moment.of(LocalDate.of(2024, 6, 14)))).isEqualTo(1);
        assertThat(steps.at(Moment.NOW)).isEqualTo(2);
    }

    @Test
    void a_position_between_two_steps_is_the_earlier_one() {
        assertThat(Steps.of(HISTORY).at(new Moment.At(8))).isEqualTo(1);
    }

    @Test
    void the_line_has_a_mark_per_step_tall_for_a_rating_and_a_flag_per_version() {
        var bar = TimeBar.of(Steps.of(HISTORY), 1, OCTOBER);

        assertThat(bar.marks()).extracting(TimeBar.Mark::tall).containsExactly(false, true, false);
        assertThat(bar.marks()).extracting(TimeBar.Mark::past).containsExactly(true, true, false);
        assertThat(bar.flags()).containsExactly(new TimeBar.Flag(0, "v1"));
        assertThat(bar.hand()).isEqualTo(bar.marks().get(1).at());
        assertThat(bar.marks()).extracting(TimeBar.Mark::at).first().isEqualTo(0.0);
        assertThat(bar.marks()).extracting(TimeBar.Mark::at).last().isEqualTo(100.0);
    }

    @Test
    void months_stand_where_they_begin_and_thin_out_over_many_years() {
        assertThat(TimeBar.of(Steps.of(HISTORY), 1, OCTOBER).months())
                .extracting(TimeBar.Month::name)
                .containsExactly("May", "Jun", "Jul", "Aug", "Sept", "Oct");
        assertThat(TimeBar.of(Steps.of(HISTORY), 1, Instant.parse("2034-10-14T09:00:00Z")).months())
                .hasSizeLessThanOrEqualTo(14);
    }

    private static Told told(long position, Instant at, String type, String kind) {
        var by = new Who("Tom Adeyemi", "Council", "coordinator", "page");
        var about = kind.equals("plan") ? null : ACTION;
        return new Told(position, at, type, kind, "Tom.", by, about, null, null, false, Map.of());
    }
}

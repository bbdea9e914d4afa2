package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.pages.Lives.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.events.ActionId;
import throughline.query.journal.Moment;

/** How a plan's life falls into steps. */
class StepsTest {
    private static final ActionId ACTION = ActionId.of("0c9a3f0e-3a52-4c1e-9a39-1f7a0c5f6b11");

    private final Steps steps = Steps.of(List.of(
            entry(4, "2024-04-01T09:00:00Z", "PlanOpened", "plan"),
            entry(5, "2024-04-01T09:00:00Z", "ActionAdded", "action", ACTION),
            entry(9, "2024-04-02T22:59:59.999Z", "ProgressRecorded", "progress", ACTION),
            entry(11, "2024-05-01T10:00:00Z", "RatingSet", "rating", ACTION)));

    @Test
    void what_was_recorded_at_one_moment_is_one_step() {
        assertThat(steps.list()).extracting(Steps.Step::position).containsExactly(5L, 9L, 11L);
    }

    @Test
    void a_plan_without_entries_has_no_steps() {
        assertThat(Steps.of(List.of()).list()).isEmpty();
    }

    @Test
    void a_step_names_each_action_that_it_touched_once() {
        assertThat(steps.list().getFirst().touched()).containsExactly(ACTION);
    }

    @Test
    void only_a_step_with_a_rating_is_marked_as_one() {
        assertThat(steps.list()).extracting(Steps.Step::hasRating).containsExactly(false, false, true);
    }

    @Test
    void a_day_includes_what_was_recorded_in_its_last_millisecond_in_London() {
        assertThat(steps.at(Moment.of(LocalDate.of(2024, 4, 2)))).isEqualTo(1);
        assertThat(steps.at(Moment.of(LocalDate.of(2024, 4, 1)))).isZero();
    }

    @Test
    void a_position_between_two_steps_stands_after_the_earlier_one() {
        assertThat(steps.at(Moment.of("@10"))).isEqualTo(1);
        assertThat(steps.at(Moment.of("@4"))).as("in the middle of a step").isEqualTo(-1);
    }

    @Test
    void now_is_after_the_last_step_and_nothing_is_before_the_first() {
        assertThat(steps.at(Moment.NOW)).isEqualTo(2);
        assertThat(steps.at(Moment.of(Instant.parse("2024-03-31T00:00:00Z")))).isEqualTo(-1);
    }
}

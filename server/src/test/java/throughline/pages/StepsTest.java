package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.pages.Lives.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.query.journal.Moment;

/** How a plan's life is walked. */
class StepsTest {
    private final Steps steps = new Steps(List.of(
            step(4, 5, "2024-04-01T09:00:00Z", false),
            step(9, 9, "2024-04-02T22:59:59.999Z", true),
            step(11, 12, "2024-05-01T10:00:00Z", false),
            step(14, 14, "2024-05-02T10:00:00Z", true)));

    @Test
    void a_day_includes_what_was_recorded_in_its_last_millisecond_in_London() {
        assertThat(steps.at(Moment.of(LocalDate.of(2024, 4, 2)))).isEqualTo(1);
        assertThat(steps.at(Moment.of(LocalDate.of(2024, 4, 1)))).isZero();
    }

    @Test
    void a_position_between_two_steps_stands_after_the_earlier_one() {
        assertThat(steps.at(Moment.of("@10"))).isEqualTo(1);
    }

    @Test
    void what_was_recorded_together_was_never_seen_in_parts() {
        assertThat(steps.at(Moment.of("@4"))).isZero();
        assertThat(steps.at(Moment.of("@11"))).isEqualTo(2);
    }

    @Test
    void now_is_after_the_last_step_and_nothing_is_before_the_first() {
        assertThat(steps.at(Moment.NOW)).isEqualTo(3);
        assertThat(steps.at(Moment.of(Instant.parse("2024-03-31T00:00:00Z")))).isEqualTo(-1);
        assertThat(steps.at(Moment.of("@3"))).isEqualTo(-1);
    }

    @Test
    void from_any_step_the_nearest_changes_of_a_rating_are_found_on_both_sides() {
        assertThat(steps.ratingBefore(2)).isEqualTo(steps.list().get(1));
        assertThat(steps.ratingAfter(2)).isEqualTo(steps.list().get(3));
        assertThat(steps.ratingBefore(1)).as("not itself").isNull();
        assertThat(steps.ratingAfter(3)).isNull();
    }

    @Test
    void the_walk_ends_at_the_first_and_at_the_last_step() {
        assertThat(steps.get(-1)).isNull();
        assertThat(steps.get(4)).isNull();
        assertThat(steps.get(3)).isEqualTo(steps.list().getLast());
    }
}

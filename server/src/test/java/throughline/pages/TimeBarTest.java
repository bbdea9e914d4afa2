package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.pages.Lives.entry;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a plan's life is drawn as one line. */
class TimeBarTest {
    private static final Steps STEPS = Steps.of(List.of(
            entry(1, "2024-01-01T00:00:00Z", "PlanOpened", "plan"),
            entry(2, "2024-01-26T00:00:00Z", "RatingSet", "rating"),
            entry(3, "2024-02-20T00:00:00Z", "VersionPublished", "plan")));
    private static final Instant NOW = Instant.parse("2024-04-10T00:00:00Z");

    @Test
    void the_line_runs_from_the_opening_to_now() {
        var bar = TimeBar.of(STEPS, 1, NOW);
        assertThat(bar.marks()).extracting(TimeBar.Mark::at).containsExactly(0.0, 25.0, 50.0);
        assertThat(bar.hand()).isEqualTo(25.0);
    }

    @Test
    void a_rating_is_tall_and_what_is_shown_is_past() {
        var bar = TimeBar.of(STEPS, 1, NOW);
        assertThat(bar.marks()).extracting(TimeBar.Mark::tall).containsExactly(false, true, false);
        assertThat(bar.marks()).extracting(TimeBar.Mark::past).containsExactly(true, true, false);
    }

    @Test
    void each_published_version_has_a_flag_with_its_number() {
        assertThat(TimeBar.of(STEPS, 1, NOW).flags()).containsExactly(new TimeBar.Flag(50.0, "v1"));
    }

    @Test
    void months_stand_where_they_begin() {
        assertThat(TimeBar.of(STEPS, 1, NOW).months())
                .extracting(TimeBar.Month::name)
                .containsExactly("Feb", "Mar", "Apr");
    }

    @Test
    void a_life_of_many_years_is_not_crowded_with_months() {
        var bar = TimeBar.of(STEPS, 2, Instant.parse("2034-01-01T00:00:00Z"));
        assertThat(bar.months()).hasSizeLessThanOrEqualTo(13);
        assertThat(bar.months().getFirst().name()).isEqualTo("Feb 24");
    }

    @Test
    void a_plan_that_was_opened_this_instant_can_be_drawn() {
        var bar = TimeBar.of(Steps.of(List.of(entry(1, "2024-04-10T00:00:00Z", "PlanOpened", "plan"))), 0, NOW);
        assertThat(bar.hand()).isZero();
    }
}

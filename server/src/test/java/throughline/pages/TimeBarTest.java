package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.pages.Lives.step;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import throughline.query.plan.GetTimeline;

/** How a plan's life is drawn as one line. */
class TimeBarTest {
    private static final Steps STEPS = new Steps(List.of(
            step(1, 1, "2024-01-01T00:00:00Z", false),
            step(2, 3, "2024-01-26T00:00:00Z", true),
            step(4, 5, "2024-02-20T00:00:00Z", false)));
    private static final List<GetTimeline.Version> VERSIONS = List.of(new GetTimeline.Version("Version 7", null, 4));
    private static final Instant NOW = Instant.parse("2024-04-10T00:00:00Z");

    @Test
    void the_line_runs_from_the_opening_to_now() {
        var bar = bar(1);
        assertThat(bar.from()).isEqualTo(STEPS.list().getFirst().at());
        assertThat(bar.to()).isEqualTo(NOW);
        assertThat(bar.hand()).isEqualTo(25.0);
    }

    @Test
    void a_change_of_a_rating_is_tall_and_anything_else_is_low() {
        assertThat(bar(1).tall()).isEqualTo("M2500 40v25");
        assertThat(bar(1).low()).isEqualTo("M0 52v13M5000 52v13");
    }

    @Test
    void marks_that_nobody_could_tell_apart_are_drawn_once() {
        var crowd = IntStream.range(0, 5000)
                .mapToObj(i -> step(i + 1L, i + 1L, Instant.parse("2024-01-01T00:00:00Z").plusSeconds(i).toString(), false))
                .toList();
        assertThat(TimeBar.of(new Steps(crowd), List.of(), 0, NOW).low()).hasSizeLessThan(100);
    }

    @Test
    void each_published_version_has_a_flag_with_its_number_at_the_step_that_published_it() {
        assertThat(bar(1).flags()).containsExactly(new TimeBar.Flag(50.0, "v1"));
    }

    @Test
    void a_place_of_the_slider_is_a_moment_and_that_of_a_step_includes_the_step() {
        for (int i = 0; i < 3; i++) {
            var step = STEPS.list().get(i);
            assertThat(bar(i).at(bar(i).place())).isAfterOrEqualTo(step.at());
        }
        assertThat(bar(0).at(0)).isEqualTo(STEPS.list().getFirst().at());
        assertThat(bar(0).at(TimeBar.PLACES)).isEqualTo(NOW);
        assertThat(bar(0).at(Integer.MAX_VALUE)).as("no further than now").isEqualTo(NOW);
    }

    @Test
    void months_stand_where_they_begin() {
        assertThat(bar(1).months()).extracting(TimeBar.Month::name).containsExactly("Feb", "Mar", "Apr");
    }

    @Test
    void a_life_of_many_years_is_not_crowded_with_months() {
        var bar = TimeBar.of(STEPS, VERSIONS, 2, Instant.parse("2034-01-01T00:00:00Z"));
        assertThat(bar.months()).hasSizeLessThanOrEqualTo(13);
        assertThat(bar.months().getFirst().name()).isEqualTo("Feb 24");
    }

    @Test
    void a_plan_that_was_opened_this_instant_can_be_drawn() {
        var bar = TimeBar.of(new Steps(List.of(step(1, 1, "2024-04-10T00:00:00Z", false))), List.of(), 0, NOW);
        assertThat(bar.hand()).isZero();
    }

    private static TimeBar bar(int chosen) {
        return TimeBar.of(STEPS, VERSIONS, chosen, NOW);
    }
}

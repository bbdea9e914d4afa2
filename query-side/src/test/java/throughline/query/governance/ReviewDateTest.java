package throughline.query.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.query.Story.ACTION;
import static throughline.query.Story.PLAN;
import static throughline.query.Story.day;
import static throughline.query.Story.prose;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import throughline.events.GovernanceEvent.Review;
import throughline.events.GovernanceEvent.ReviewDateSet;
import throughline.events.GovernanceEvent.ReviewRecorded;
import throughline.events.Timescale;
import throughline.events.TimescaleEvent.TimescaleRevised;
import throughline.events.TimescaleEvent.TimescaleSet;
import throughline.query.Story;
import throughline.query.plan.GetPlan;
import throughline.query.plan.ShownAction;

class ReviewDateTest {
    private static final Timescale AT_REVIEW = new Timescale(prose("At next review"), Timescale.Kind.REVIEW_AT, null);

    private static GetPlan.When when(Story story, String on) {
        var state = story.state();
        return new ShownAction(state, LocalDate.parse(on), Story.NAMES)
                .of(state.actions().get(ACTION))
                .timescale();
    }

    private static ReviewDateSet review(String date) {
        return new ReviewDateSet(PLAN, Review.REVIEW, day(date), null);
    }

    @Test
    void at_next_review_is_due_on_its_day_as_soon_as_that_is_set() {
        var story = Story.begun().then(new TimescaleSet(ACTION, PLAN, AT_REVIEW));
        assertThat(when(story, "2025-02-03").due()).isNull();
        story.then(review("2025-01-31"));
        assertThat(when(story, "2025-02-03").due()).hasToString("2025-01-31");
        assertThat(when(story, "2025-02-03").overdueDays()).isEqualTo(3);
        story.then(review("2025-02-28"));
        assertThat(when(story, "2025-02-03").due()).hasToString("2025-02-28");
    }

    @Test
    void the_next_review_after_it_took_place_moves_nothing_that_was_promised_before() {
        var story = Story.begun()
                .then(new TimescaleSet(ACTION, PLAN, AT_REVIEW))
                .then(review("2025-01-31"))
                .then(new ReviewRecorded(PLAN, Review.REVIEW, day("2025-02-01"), null))
                .then(review("2026-01-31"));
        assertThat(when(story, "2025-03-01").due()).hasToString("2025-01-31");
        story.then(new TimescaleRevised(ACTION, PLAN, AT_REVIEW, prose("again")));
        assertThat(when(story, "2025-03-01").due()).hasToString("2026-01-31");
    }

    @Test
    void a_needs_assessment_is_no_review_of_the_plan() {
        var story = Story.begun()
                .then(new TimescaleSet(ACTION, PLAN, AT_REVIEW))
                .then(new ReviewDateSet(PLAN, Review.NEEDS_ASSESSMENT, day("2025-06-01"), null));
        assertThat(when(story, "2025-03-01").due()).isNull();
    }
}

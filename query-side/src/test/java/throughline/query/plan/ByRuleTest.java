package throughline.query.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.query.Story.ACTION;
import static throughline.query.Story.PLAN;
import static throughline.query.Story.day;
import static throughline.query.Story.prose;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.events.Completion;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.Due;
import throughline.events.Event;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneDated;
import throughline.events.MilestoneEvent.MilestoneReached;
import throughline.events.MilestoneId;
import throughline.events.PlanEvent.RatingRuleSet;
import throughline.events.Rating;
import throughline.events.RatingEvent.RatingSet;
import throughline.events.RatingRule;
import throughline.events.RatingRule.Clause;
import throughline.events.StandingEvent.ActionStopped;
import throughline.events.Timescale;
import throughline.events.TimescaleEvent.PartnerDateSet;
import throughline.events.TimescaleEvent.TimescaleSet;
import throughline.query.Story;

class ByRuleTest {
    private static final MilestoneId STEP = MilestoneId.next();
    private static final Event RULE = new RatingRuleSet(
            PLAN,
            new RatingRule(List.of(
                    new Clause(new Rating("Green"), true, null, null, null),
                    new Clause(new Rating("Red"), false, null, null, 30),
                    new Clause(new Rating("Amber"), null, null, null, 1),
                    new Clause(new Rating("Green"), null, 50, 0, null))),
            prose("agreed in March"));
    private static final Event DUE_IN_JUNE =
            new TimescaleSet(ACTION, PLAN, new Timescale(null, Timescale.Kind.BY_DATE, new Due("2024-06-28")));

    private static GetPlan.Action shown(String on, Event... events) {
        return plan(on, events).priorities().getFirst().actions().getFirst();
    }

    private static GetPlan.Answer plan(String on, Event... events) {
        var story = Story.begun();
        for (var event : events) {
            story.then(event);
        }
        return new ShownPlan(Story.NAMES, Story.PARTNERSHIPS).of(story.state(), Story.BEGIN, LocalDate.parse(on));
    }

    private static @Nullable String rating(String on, Event... events) {
        var byRule = shown(on, events).byRule();
        return byRule == null ? "no rule" : byRule.rating();
    }

    @Test
    void the_first_clause_that_holds_gives_the_rating() {
        assertThat(rating("2024-07-28", RULE, DUE_IN_JUNE)).isEqualTo("Red");
        assertThat(rating("2024-06-29", RULE, DUE_IN_JUNE)).isEqualTo("Amber");
        assertThat(shown("2024-07-28", RULE, DUE_IN_JUNE).byRule().why())
                .isEqualTo("Clause 2: not completed, no milestones or quantities to count, 30 days late.");
    }

    @Test
    void a_bound_on_what_is_not_known_does_not_hold() {
        assertThat(rating("2024-07-28", RULE)).isNull();
        assertThat(rating("2024-06-28", RULE, DUE_IN_JUNE))
                .as("nothing to count")
                .isNull();
        var added = new MilestoneAdded(ACTION, PLAN, STEP, prose("Course written"), null);
        var reached = new MilestoneReached(ACTION, PLAN, STEP, day("2024-05-03"));
        assertThat(rating("2024-06-28", RULE, DUE_IN_JUNE, added)).isNull();
        assertThat(rating("2024-06-28", RULE, DUE_IN_JUNE, added, reached)).isEqualTo("Green");
    }

    @Test
    void what_is_completed_was_late_on_the_day_that_it_was_completed() {
        var done = new ActionCompleted(ACTION, PLAN, Completion.DELIVERED, null, day("2024-06-29"));
        var shown = shown("2025-06-28", RULE, DUE_IN_JUNE, done);
        assertThat(shown.byRule().rating()).isEqualTo("Green");
        assertThat(shown.byRule().why()).contains("completed").contains("1 day late");
    }

    @Test
    void no_rule_and_nothing_owed_any_more_give_nothing() {
        assertThat(rating("2024-07-28", DUE_IN_JUNE)).isEqualTo("no rule");
        assertThat(rating("2024-07-28", RULE, new RatingRuleSet(PLAN, null, prose("not helpful"))))
                .isEqualTo("no rule");
        assertThat(rating("2024-07-28", RULE, DUE_IN_JUNE, new ActionStopped(ACTION, PLAN, prose("no money"))))
                .isEqualTo("no rule");
    }

    @Test
    void a_mismatch_needs_somebody_who_rated_and_never_changes_the_rating() {
        assertThat(plan("2024-07-28", RULE, DUE_IN_JUNE).counts().mismatches()).isZero();
        assertThat(shown("2024-07-28", RULE, DUE_IN_JUNE).rating()).isNull();
        var green = new RatingSet(ACTION, PLAN, null, new Rating("green"), prose("nearly"));
        assertThat(plan("2024-07-28", RULE, DUE_IN_JUNE, green).counts().mismatches())
                .isEqualTo(1);
        assertThat(shown("2024-07-28", RULE, DUE_IN_JUNE, green).rating()).isEqualTo("green");
        var red = new RatingSet(ACTION, PLAN, null, new Rating("RED"), prose("late"));
        assertThat(plan("2024-07-28", RULE, DUE_IN_JUNE, red).counts().mismatches())
                .isZero();
    }

    @Test
    void steps_and_partners_keep_their_first_date_every_reason_and_lateness_against_both() {
        var shown = shown(
                "2024-07-10",
                new MilestoneAdded(ACTION, PLAN, STEP, prose("Survey"), new Due("2024-05")),
                new MilestoneDated(ACTION, PLAN, STEP, new Due("2024-06"), prose("frost"), null),
                new MilestoneDated(ACTION, PLAN, STEP, new Due("2024-07"), prose("no surveyor"), null),
                new PartnerDateSet(ACTION, PLAN, Story.POLICE, new Due("2024-06-30"), null, null),
                new PartnerDateSet(ACTION, PLAN, Story.POLICE, new Due("2024-07-05"), prose("new system"), null));
        assertThat(shown.milestones()).singleElement().satisfies(step -> {
            assertThat(step.originalDue()).isEqualTo(new Due("2024-05"));
            assertThat(step.due()).isEqualTo(new Due("2024-07"));
            assertThat(step.revisions()).extracting(GetPlan.Revision::reason).containsExactly("frost", "no surveyor");
            assertThat(step.slips()).isEqualTo(2);
            assertThat(step.overdueDays()).isZero();
            assertThat(step.pastFirstDays()).isEqualTo(40);
        });
        assertThat(shown.timescale().partners()).singleElement().satisfies(own -> {
            assertThat(own.originalDue()).isEqualTo(new Due("2024-06-30"));
            assertThat(own.revisions()).extracting(GetPlan.Revision::reason).containsExactly("new system");
            assertThat(own.overdueDays()).isEqualTo(5);
            assertThat(own.pastFirstDays()).isEqualTo(10);
        });
    }
}

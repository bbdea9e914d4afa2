package throughline.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import throughline.events.By;
import throughline.events.Completion;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.CompletionEvent.PartCompleted;
import throughline.events.Due;
import throughline.events.Lead;
import throughline.events.LeadEvent.LeadAssigned;
import throughline.events.LeadEvent.LeadWritten;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneReached;
import throughline.events.MilestoneId;
import throughline.events.PlanEvent.PlanEnded;
import throughline.events.PlanEvent.PlanLocked;
import throughline.events.PlanEvent.PlanUnlocked;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.events.Rating;
import throughline.events.RatingEvent.RatingSet;
import throughline.events.Timescale;
import throughline.events.TimescaleEvent.TimescaleRevised;
import throughline.events.TimescaleEvent.TimescaleSet;
import throughline.query.RandomLife;
import throughline.query.Story;

/** What a plan and its actions are, as their entries tell it. */
class PlanStateTest {
    private final Story story = Story.begun();

    @Property(tries = 50)
    void a_state_at_a_position_is_the_fold_of_the_entries_up_to_it(@ForAll long seed) {
        var entries = RandomLife.of(seed, 80).entries();
        var stepped = PlanState.NOTHING;
        for (int count = 0; count < entries.size(); count++) {
            stepped = stepped.apply(entries.get(count));
            assertThat(stepped).isEqualTo(PlanState.of(entries.subList(0, count + 1)));
        }
    }

    @Test
    void an_action_of_which_only_the_document_speaks_is_not_started() {
        story.through(By.Channel.IMPORT)
                .then(new LeadWritten(Story.ACTION, Story.PLAN, Story.prose("Police with Council")))
                .then(new TimescaleSet(Story.ACTION, Story.PLAN, written("2024/25", null)));

        assertThat(shown().status()).isEqualTo("not-started");
        assertThat(shown().leads()).extracting("name").containsExactly("Police with Council");
        assertThat(shown().leads()).extracting("kind").containsExactly(Lead.Kind.UNCLEAR);
        assertThat(shown().accountable().unresolved())
                .isEqualTo("The lead is kept as written; nobody has said yet which parties it names.");
    }

    @Test
    void a_note_starts_an_action() {
        story.then(new ProgressRecorded(
                Story.ACTION, Story.PLAN, Story.prose("Two courses held."), Story.day("2024-05-02"), Story.POLICE));

        assertThat(shown().status()).isEqualTo("in-progress");
        assertThat(shown().lastUpdate().onBehalfOf()).isEqualTo("Police");
        assertThat(shown().lastUpdate().by()).isEqualTo("Priya Shah");
    }

    @Test
    void a_part_is_completed_then_the_whole_then_it_is_reopened() {
        story.then(new PartCompleted(
                Story.ACTION, Story.PLAN, Story.POLICE, Completion.DELIVERED, null, Story.day("2024-05-02")));
        assertThat(shown().status()).isEqualTo("partly-completed");

        story.then(new ActionCompleted(
                Story.ACTION, Story.PLAN, Completion.DELIVERED, Story.prose("Register"), Story.day("2024-06-02")));
        assertThat(shown().status()).isEqualTo("completed");

        story.then(new ActionReopened(Story.ACTION, Story.PLAN, null, Story.prose("Eighteen staff are missing.")));
        assertThat(shown().status()).isEqualTo("partly-completed");
        assertThat(shown().completions()).hasSize(2);
        assertThat(shown().completions().getLast().reopened().reason()).isEqualTo("Eighteen staff are missing.");
    }

    @Test
    void a_superseded_action_is_closed() {
        story.then(new ActionCompleted(Story.ACTION, Story.PLAN, Completion.SUPERSEDED, null, Story.day("2024-06-02")));

        assertThat(shown().status()).isEqualTo("closed");
    }

    @Test
    void a_revised_date_never_hides_lateness() {
        story.then(new TimescaleSet(Story.ACTION, Story.PLAN, written("End of June", "2024-06-28")))
                .then(new TimescaleRevised(
                        Story.ACTION, Story.PLAN, written(null, "2024-10-31"), Story.prose("courses cancelled")));

        var when = shownOn("2024-10-14").timescale();

        assertThat(when.due()).isEqualTo(new Due("2024-10-31"));
        assertThat(when.originalDue()).isEqualTo(new Due("2024-06-28"));
        assertThat(when.slips()).isEqualTo(1);
        assertThat(when.overdueDays()).isZero();
        assertThat(when.pastFirstDays()).isEqualTo(108);
        assertThat(shownOn("2024-11-01").timescale().overdueDays()).isEqualTo(1);
    }

    @Test
    void what_is_done_is_not_late() {
        story.then(new TimescaleSet(Story.ACTION, Story.PLAN, written(null, "2024-06")))
                .then(new ActionCompleted(
                        Story.ACTION, Story.PLAN, Completion.DELIVERED, null, Story.day("2024-09-02")));

        assertThat(shownOn("2024-12-01").timescale().overdueDays()).isZero();
    }

    @Test
    void a_month_is_over_with_its_last_day() {
        story.then(new TimescaleSet(Story.ACTION, Story.PLAN, written(null, "2024-06")));

        assertThat(shownOn("2024-06-30").timescale().overdueDays()).isZero();
        assertThat(shownOn("2024-07-01").timescale().overdueDays()).isEqualTo(1);
    }

    @Test
    void nobody_answers_where_the_plan_does_not_say_who() {
        assertThat(unresolvedWith()).isEqualTo("No lead is named.");
        assertThat(unresolvedWith(lead(Story.HOUSING, Lead.Kind.POST)))
                .isEqualTo("Nobody is recorded as holding the post of Head of Housing.");
        assertThat(unresolvedWith(
                        lead(Story.POLICE, Lead.Kind.ORGANISATION), lead(Story.COUNCIL, Lead.Kind.ORGANISATION)))
                .isEqualTo("The plan states no rule for who answers where several are named;"
                        + " the coordinator can set one or name one lead.");
    }

    @Test
    void a_person_named_as_lead_answers() {
        story.then(new LeadAssigned(Story.ACTION, Story.PLAN, List.of(lead(Story.DAN, Lead.Kind.PERSON)), null));

        assertThat(shown().accountable().name()).isEqualTo("Dan Whitlock");
        assertThat(shown().accountable().via()).isEqualTo("named as lead");
    }

    @Test
    void a_milestone_is_reached_on_its_day() {
        var step = MilestoneId.next();
        story.then(new MilestoneAdded(Story.ACTION, Story.PLAN, step, Story.prose("Course written"), null))
                .then(new MilestoneReached(Story.ACTION, Story.PLAN, step, Story.day("2024-05-03")));

        assertThat(shown().milestones()).singleElement().satisfies(milestone -> {
            assertThat(milestone.state()).isEqualTo("reached");
            assertThat(milestone.reachedOn()).isEqualTo("2024-05-03");
        });
    }

    @Test
    void what_is_recorded_after_the_end_is_late() {
        story.then(new RatingSet(Story.ACTION, Story.PLAN, null, new Rating("Red"), Story.prose("no dates")));
        assertThat(shown().lastRated().late()).isFalse();

        story.then(new PlanEnded(Story.PLAN, Story.day("2025-03-31"), Story.prose("the year is over")))
                .then(new RatingSet(
                        Story.ACTION, Story.PLAN, new Rating("Red"), new Rating("Green"), Story.prose("held")));
        assertThat(shown().lastRated().late()).isTrue();
    }

    @Test
    void a_lock_lasts_until_it_is_undone() {
        assertThat(story.state().standing()).isEqualTo("open");
        story.then(new PlanEnded(Story.PLAN, Story.day("2025-03-31"), Story.prose("over")))
                .then(new PlanLocked(Story.PLAN, Story.prose("reported")));
        assertThat(story.state().standing()).isEqualTo("locked");
        assertThat(story.then(new PlanUnlocked(Story.PLAN, Story.prose("one figure is wrong")))
                        .state()
                        .standing())
                .isEqualTo("ended");
    }

    @Test
    void the_plan_shows_its_actions_in_the_printed_order_under_their_priority() {
        var answer =
                new ShownPlan(Story.NAMES, Story.PARTNERSHIPS).of(story.state(), Story.BEGIN, Story.day("2024-05-01"));

        assertThat(answer.title()).isEqualTo("Serious Violence Plan");
        assertThat(answer.partnership()).isEqualTo("Riverside Community Safety Partnership");
        assertThat(answer.priorities())
                .singleElement()
                .satisfies(priority -> assertThat(priority.actions())
                        .extracting(GetPlan.Action::ref)
                        .containsExactly("3.4"));
        assertThat(answer.counts().ratings()).containsEntry("Red", 0).containsEntry("not rated", 1);
        assertThat(answer.counts().unresolved()).isEqualTo(1);
    }

    private String unresolvedWith(Lead... leads) {
        story.then(new LeadAssigned(Story.ACTION, Story.PLAN, List.of(leads), null));
        return shown().accountable().unresolved();
    }

    private static Lead lead(throughline.events.PartyId party, Lead.Kind kind) {
        return new Lead(party, kind, Lead.Role.PRIMARY);
    }

    private static Timescale written(String asWritten, String due) {
        return new Timescale(
                asWritten == null ? null : Story.prose(asWritten),
                due == null ? null : Timescale.Kind.BY_DATE,
                due == null ? null : new Due(due));
    }

    private GetPlan.Action shown() {
        return shownOn("2024-05-01");
    }

    private GetPlan.Action shownOn(String day) {
        var state = story.state();
        return new ShownAction(state, Story.day(day), Story.NAMES)
                .of(state.actions().get(Story.ACTION));
    }
}

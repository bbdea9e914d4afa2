package throughline.query.carrying;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.query.Story.*;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionEvent.CarriedForward;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.CompletionEvent.PartCompleted;
import throughline.events.Due;
import throughline.events.Lead;
import throughline.events.LeadEvent.LeadAssigned;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneReached;
import throughline.events.MilestoneId;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.PlanEvent.PriorityAdded;
import throughline.events.PriorityId;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.events.QueryEvent.QueryRaised;
import throughline.events.QueryId;
import throughline.events.Rating;
import throughline.events.RatingEvent.RatingSet;
import throughline.events.RequestEvent.UpdateRequested;
import throughline.events.RequestId;
import throughline.events.StandingEvent.ActionMarkedDuplicate;
import throughline.events.StandingEvent.ActionPutOnHold;
import throughline.events.StandingEvent.ActionStopped;
import throughline.events.StandingEvent.CarryForwardMarked;
import throughline.events.Timescale;
import throughline.events.TimescaleEvent.TimescaleRevised;
import throughline.events.TimescaleEvent.TimescaleSet;
import throughline.query.RandomLife;
import throughline.query.Story;
import throughline.query.plan.PlanState;

/** What is proposed when a plan's year is over, and why. */
class ProposalTest {
    private static final LocalDate ON = day("2025-03-31");

    private final Story story = Story.begun();

    @Test
    void what_is_simply_not_finished_is_carried_forward_and_its_dates_are_told() {
        story.then(new TimescaleSet(ACTION, PLAN, due("2024-06-30")))
                .then(new TimescaleRevised(ACTION, PLAN, due("2024-09-30"), prose("late")))
                .then(new UpdateRequested(ACTION, PLAN, RequestId.next(), POLICE, null, null, null, null));

        assertThat(proposed().choice()).isEqualTo(Choice.CARRY_FORWARD);
        assertThat(proposed().why())
                .containsExactly(
                        "It is not finished.",
                        "It was due by 30 September 2024, and its date has moved later once.",
                        "An update is still owed by Police.");
    }

    @Test
    void what_the_document_marks_is_carried_forward_whatever_else_is_said() {
        story.then(new CarryForwardMarked(ACTION, PLAN, prose("No capacity this year"), null))
                .then(new TimescaleSet(ACTION, PLAN, new Timescale(prose("Ongoing"), Timescale.Kind.ONGOING, null)))
                .then(new ProgressRecorded(ACTION, PLAN, prose("Begun"), day("2024-05-01"), COUNCIL));

        assertThat(proposed().choice()).isEqualTo(Choice.CARRY_FORWARD);
        assertThat(proposed().why()).first().isEqualTo("It is marked to be carried forward: No capacity this year.");
    }

    @Test
    void an_open_query_keeps_it_open_and_an_action_whose_parts_are_all_done_is_completed() {
        story.then(new LeadAssigned(ACTION, PLAN, List.of(lead(COUNCIL), lead(POLICE)), null))
                .then(new PartCompleted(ACTION, PLAN, COUNCIL, Completion.DELIVERED, null, null));
        assertThat(proposed().choice()).isEqualTo(Choice.CARRY_FORWARD);
        assertThat(proposed().why()).containsExactly("It is not finished: only Council has completed.");

        story.then(new PartCompleted(ACTION, PLAN, POLICE, Completion.DELIVERED, null, null));
        assertThat(proposed().choice()).isEqualTo(Choice.COMPLETE);
        assertThat(proposed().why()).first().isEqualTo("All 2 who lead it have completed their parts.");

        story.then(new QueryRaised(ACTION, PLAN, QueryId.next(), prose("In every school?"), true, null, null, null));
        assertThat(proposed().choice()).isEqualTo(Choice.CARRY_FORWARD);
        assertThat(proposed().why()).first().isEqualTo("Whether it is done is queried, and not answered: In every school?");
    }

    @Test
    void an_action_whose_steps_are_all_reached_is_completed() {
        var step = MilestoneId.next();
        story.then(new MilestoneAdded(ACTION, PLAN, step, prose("Course"), null));
        assertThat(proposed().choice()).isEqualTo(Choice.CARRY_FORWARD);
        story.then(new MilestoneReached(ACTION, PLAN, step, day("2024-05-01")));
        assertThat(proposed().choice()).isEqualTo(Choice.COMPLETE);

        story.then(new RatingSet(ACTION, PLAN, null, new Rating("Amber"), prose("slow")));
        assertThat(proposed().choice()).isEqualTo(Choice.CARRY_FORWARD);
        assertThat(proposed().why()).first().isEqualTo("Its one step is reached, and yet it is rated Amber.");
    }

    @Test
    void work_without_an_end_that_goes_badly_is_not_handed_over() {
        story.then(new TimescaleSet(ACTION, PLAN, new Timescale(prose("Ongoing"), Timescale.Kind.ONGOING, null)))
                .then(new RatingSet(ACTION, PLAN, null, new Rating("Green"), prose("fine")));
        assertThat(proposed().choice()).isEqualTo(Choice.BUSINESS_AS_USUAL);
        story.then(new RatingSet(ACTION, PLAN, new Rating("Green"), new Rating("Red"), prose("stuck")));
        assertThat(proposed().choice()).isEqualTo(Choice.CARRY_FORWARD);
    }

    @Test
    void rows_stand_in_the_order_of_their_priorities() {
        var later = PriorityId.next();
        var other = ActionId.next();
        var last = ActionId.next();
        story.then(new PriorityAdded(PLAN, later, prose("4"), prose("Safer homes")))
                .then(new ActionAdded(other, PLAN, PARTNERSHIP, later, prose("4.1"), null, prose("Fit locks"), List.of()))
                .then(new ActionAdded(last, PLAN, PARTNERSHIP, PRIORITY, prose("3.5"), null, prose("Train"), List.of()));
        assertThat(answer().actions()).extracting(GetCarryOver.Row::ref).containsExactly("3.4", "3.5", "4.1");
    }

    @Test
    void work_without_an_end_becomes_business_as_usual_once_it_has_begun() {
        story.then(new TimescaleSet(
                ACTION, PLAN, new Timescale(null, Timescale.Kind.RECURRING, null, null, prose("monthly"), null)));
        assertThat(proposed().choice()).isEqualTo(Choice.CARRY_FORWARD);

        story.then(new ProgressRecorded(ACTION, PLAN, prose("Met"), day("2024-05-01"), COUNCIL));
        assertThat(proposed().choice()).isEqualTo(Choice.BUSINESS_AS_USUAL);
        assertThat(proposed().why()).first().isEqualTo("It recurs (monthly): it has no end of its own.");
    }

    @Test
    void what_is_on_hold_is_carried_forward_with_the_reason_beside_it() {
        story.then(new ActionPutOnHold(ACTION, PLAN, prose("No funding"), day("2024-10-01"), null));
        assertThat(proposed().choice()).isEqualTo(Choice.CARRY_FORWARD);
        assertThat(proposed().why()).first().asString().startsWith("It is on hold since 1 October 2024: No funding.");
    }

    @Test
    void a_duplicate_is_merged_with_what_it_repeats_or_stopped_where_that_is_done() {
        var other = ActionId.next();
        story.then(new ActionAdded(other, PLAN, PARTNERSHIP, PRIORITY, prose("3.5"), null, prose("Train"), List.of()))
                .then(new ActionMarkedDuplicate(ACTION, PLAN, other, prose("Same as 3.5"), null));
        assertThat(proposed().choice()).isEqualTo(Choice.MERGE);
        assertThat(proposed().with()).isEqualTo(other);
        assertThat(proposed().why()).containsExactly("It repeats 3.5, which is not finished: Same as 3.5.");

        story.then(new ActionCompleted(other, PLAN, Completion.DELIVERED, null, null));
        assertThat(proposed().choice()).isEqualTo(Choice.STOP);
        assertThat(proposed().why()).containsExactly("It repeats 3.5, which is completed: Same as 3.5.");
    }

    @Test
    void nothing_is_proposed_for_what_is_settled_unless_something_doubts_it() {
        story.then(new ActionCompleted(ACTION, PLAN, Completion.DELIVERED, null, null));
        assertThat(of(story.state())).isNull();
        assertThat(answer().inDoubt()).isEmpty();

        story.then(new QueryRaised(ACTION, PLAN, QueryId.next(), prose("In every school?"), true, null, null, null));
        assertThat(of(story.state())).isNull();
        assertThat(answer().inDoubt()).singleElement().satisfies(one -> assertThat(one.why()).hasSize(1));

        assertThat(of(Story.begun().then(new ActionStopped(ACTION, PLAN, prose("no"))).state())).isNull();
        var gone = new CarriedForward(ACTION, PLAN, PlanId.next(), ActionId.next(), prose("on"));
        assertThat(of(Story.begun().then(gone).state())).isNull();
    }

    @Property(tries = 100)
    void every_action_that_is_not_settled_has_a_proposal_with_a_reason(@ForAll long seed) {
        var plan = PlanState.of(RandomLife.of(seed, 80).entries());
        for (var action : plan.actions().values()) {
            var proposal = Proposal.of(action, plan, ON);
            if (!action.status().done()) {
                assertThat(proposal).isNotNull();
            }
            if (proposal != null) {
                assertThat(proposal.why()).isNotEmpty().allMatch(said -> said.matches("(?s).*[.!?…]$"));
                assertThat(proposal.choices()).contains(proposal.choice());
            }
        }
    }

    private GetCarryOver.Answer answer() {
        var states = new CarryOvers(null, NAMES, PARTNERSHIPS, null);
        return states.of(story.state(), ON);
    }

    private Proposal proposed() {
        return of(story.state());
    }

    private static Proposal of(PlanState plan) {
        return Proposal.of(plan.actions().get(ACTION), plan, ON);
    }

    private static Lead lead(PartyId party) {
        return new Lead(party, Lead.Kind.ORGANISATION, Lead.Role.PRIMARY);
    }

    private static Timescale due(String day) {
        return new Timescale(null, Timescale.Kind.BY_DATE, new Due(day));
    }
}

package throughline.command.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.andNoMore;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.instanceOf;
import static throughline.command.Cast.*;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomMatcher;
import org.junit.jupiter.api.Test;
import throughline.command.Refusal;
import throughline.command.plan.Terms;
import throughline.events.ActionEvent.CarriedForward;
import throughline.events.ActionEvent.EntryCorrected;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.CompletionEvent.PartCompleted;
import throughline.events.Due;
import throughline.events.Lead;
import throughline.events.LeadEvent.LeadAssigned;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneReached;
import throughline.events.MilestoneId;
import throughline.events.Origin;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.events.PartyId;
import throughline.events.Rating;
import throughline.events.RatingEvent.RatingConfirmed;
import throughline.events.RatingEvent.RatingSet;
import throughline.events.RequestEvent.RequestAnswered;
import throughline.events.RequestEvent.RequestHandedOver;
import throughline.events.RequestEvent.RequestWithdrawn;
import throughline.events.RequestEvent.UpdateNotReceived;
import throughline.events.RequestEvent.UpdateRequested;
import throughline.events.RequestId;
import throughline.events.Timescale;
import throughline.events.TimescaleEvent.TimescaleRevised;
import throughline.events.TimescaleEvent.TimescaleSet;

class ActionRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 14);
    private static final Rating AMBER = new Rating("Amber");
    private static final Rating GREEN = new Rating("Green");
    private static final Timescale MARCH = new Timescale(null, Timescale.Kind.BY_DATE, new Due("2024-03-22"));
    private static final Timescale JULY = new Timescale(null, Timescale.Kind.BY_MONTH, new Due("2024-07"));

    private static TestExecutor<Action> given(Object... events) {
        return given(open(), events);
    }

    private static TestExecutor<Action> given(Terms.Of plans, Object... events) {
        var fixture = new AggregateTestFixture<>(Action.class);
        fixture.registerInjectableResource(plans);
        fixture.registerInjectableResource(register());
        fixture.registerInjectableResource(Trial.FILES);
        fixture.registerInjectableResource(entries());
        fixture.registerInjectableResource(NOON);
        return fixture.given(ADDED, LED_BY_COUNCIL).andGiven(events);
    }

    private static void refused(ResultValidator<Action> result, Refusal.Kind kind, String part) {
        result.expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage(containsString(part))
                .expectExceptionDetails(new CustomMatcher<Refusal.Details>(kind.toString()) {
                    @Override
                    public boolean matches(Object details) {
                        return details instanceof Refusal.Details d && d.kind() == kind;
                    }
                });
    }

    @Test
    void a_partner_records_its_own_progress_on_any_action() {
        given().when(new RecordProgress(ACTION, prose("Two lamps are up"), null, null), police())
                .expectEvents(new ProgressRecorded(ACTION, PLAN, prose("Two lamps are up"), TODAY, POLICE));
    }

    @Test
    void a_partner_does_not_speak_for_another_organisation() {
        var asked = new RecordProgress(ACTION, prose("Two lamps are up"), null, prose("Council"));
        refused(given().when(asked, police()), Refusal.Kind.NOT_ALLOWED, "You record progress for Police");
    }

    @Test
    void the_coordinator_types_for_any_organisation() {
        given().when(
                        new RecordProgress(ACTION, prose("By e-mail: done"), TODAY.minusDays(3), prose("Council")),
                        coordinator())
                .expectEvents(
                        new ProgressRecorded(ACTION, PLAN, prose("By e-mail: done"), TODAY.minusDays(3), COUNCIL));
    }

    @Test
    void progress_needs_words() {
        refused(
                given().when(new RecordProgress(ACTION, prose("  "), null, null), police()),
                Refusal.Kind.MALFORMED,
                "Say what happened");
    }

    @Test
    void nothing_happens_tomorrow() {
        var asked = new RecordProgress(ACTION, prose("Soon"), TODAY.plusDays(1), null);
        refused(given().when(asked, police()), Refusal.Kind.MALFORMED, "future");
    }

    @Test
    void a_note_longer_than_ten_pages_is_refused() {
        var asked = new RecordProgress(ACTION, prose("x".repeat(20_001)), null, null);
        refused(given().when(asked, police()), Refusal.Kind.MALFORMED, "20,001 characters");
    }

    @Test
    void an_inspector_writes_nothing() {
        refused(
                given().when(new RecordProgress(ACTION, prose("Hm"), null, null), inspector()),
                Refusal.Kind.NOT_ALLOWED,
                "write nothing");
    }

    @Test
    void a_locked_plan_takes_no_note() {
        refused(
                given(locked()).when(new RecordProgress(ACTION, prose("Late"), null, null), police()),
                Refusal.Kind.RULE,
                "locked");
    }

    @Test
    void an_ended_plan_takes_late_updates_and_no_new_promises() {
        given(ended())
                .when(new RecordProgress(ACTION, prose("Late"), null, null), police())
                .expectSuccessfulHandlerExecution();
        refused(
                given(ended()).when(new Reschedule(ACTION, JULY, prose("more time")), council()),
                Refusal.Kind.RULE,
                "ended");
    }

    @Test
    void the_lead_sets_the_rating_and_the_change_says_from_what() {
        given(new RatingSet(ACTION, PLAN, null, AMBER, prose("at risk")))
                .when(new SetRating(ACTION, new Rating("green"), prose("lamps up")), council())
                .expectEvents(new RatingSet(ACTION, PLAN, AMBER, GREEN, prose("lamps up")));
    }

    @Test
    void the_same_rating_again_confirms_it() {
        given(new RatingSet(ACTION, PLAN, null, AMBER, prose("at risk")))
                .when(new SetRating(ACTION, AMBER, prose("still waiting")), council())
                .expectEvents(new RatingConfirmed(ACTION, PLAN, AMBER, prose("still waiting")));
    }

    @Test
    void a_partner_does_not_rate_another_organisations_action() {
        refused(
                given().when(new SetRating(ACTION, GREEN, prose("fine")), police()),
                Refusal.Kind.NOT_ALLOWED,
                "set its rating");
    }

    @Test
    void a_rating_is_one_of_the_plans_key_and_has_a_reason() {
        refused(
                given().when(new SetRating(ACTION, new Rating("Purple"), prose("why not")), council()),
                Refusal.Kind.MALFORMED,
                "Choose one of Blue, Green, Amber, Red");
        refused(given().when(new SetRating(ACTION, GREEN, null), council()), Refusal.Kind.MALFORMED, "Say why");
    }

    @Test
    void a_second_timescale_is_a_revision_with_a_reason() {
        given().when(new Reschedule(ACTION, new Timescale(null, null, new Due("2024-03-22")), null), council())
                .expectEvents(new TimescaleSet(ACTION, PLAN, MARCH));
        given(new TimescaleSet(ACTION, PLAN, MARCH))
                .when(new Reschedule(ACTION, JULY, prose("parts are late")), council())
                .expectEvents(new TimescaleRevised(ACTION, PLAN, JULY, prose("parts are late")));
        refused(
                given(new TimescaleSet(ACTION, PLAN, MARCH)).when(new Reschedule(ACTION, JULY, null), council()),
                Refusal.Kind.MALFORMED,
                "Say why");
        refused(
                given(new TimescaleSet(ACTION, PLAN, MARCH)).when(new Reschedule(ACTION, MARCH, prose("x")), council()),
                Refusal.Kind.RULE,
                "already");
    }

    @Test
    void a_milestone_is_reached_once() {
        var step = MilestoneId.next();
        var added = new MilestoneAdded(ACTION, PLAN, step, prose("Survey"), null);
        given(added)
                .when(new ReachMilestone(ACTION, step, null), council())
                .expectEvents(new MilestoneReached(ACTION, PLAN, step, TODAY));
        given(added, new MilestoneReached(ACTION, PLAN, step, TODAY))
                .when(new ReachMilestone(ACTION, step, null), council())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        refused(
                given().when(new ReachMilestone(ACTION, step, null), council()),
                Refusal.Kind.UNKNOWN,
                "no such milestone");
    }

    @Test
    void each_partner_completes_its_part_and_the_lead_the_whole() {
        given().when(new MarkCompleted(ACTION, prose("Police"), null, prose("log 12"), null), police())
                .expectEvents(new PartCompleted(ACTION, PLAN, POLICE, Completion.DELIVERED, prose("log 12"), TODAY));
        refused(
                given().when(new MarkCompleted(ACTION, prose("Council"), null, null, null), police()),
                Refusal.Kind.NOT_ALLOWED,
                "Police");
        refused(
                given().when(new MarkCompleted(ACTION, null, null, null, null), police()),
                Refusal.Kind.NOT_ALLOWED,
                "complete the whole action");
        given().when(new MarkCompleted(ACTION, null, Completion.IN_PLACE, null, null), council())
                .expectEvents(new ActionCompleted(ACTION, PLAN, Completion.IN_PLACE, null, TODAY));
    }

    @Test
    void what_is_complete_is_not_completed_again_until_it_is_reopened() {
        var done = new ActionCompleted(ACTION, PLAN, Completion.DELIVERED, null, TODAY);
        var open = new ActionReopened(ACTION, PLAN, null, prose("lamps failed"));
        refused(
                given(done).when(new MarkCompleted(ACTION, null, null, null, null), council()),
                Refusal.Kind.RULE,
                "reopen");
        given(done)
                .when(new Reopen(ACTION, null, prose("lamps failed")), council())
                .expectEvents(open);
        given(done, open)
                .when(new MarkCompleted(ACTION, null, null, null, null), council())
                .expectEvents(done);
        refused(given().when(new Reopen(ACTION, null, prose("x")), council()), Refusal.Kind.RULE, "nothing to reopen");
        given(done)
                .when(new RecordProgress(ACTION, prose("Still shining"), null, null), council())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void only_the_coordinator_says_who_leads_and_the_same_again_is_nothing_new() {
        var police = new AssignLead(
                ACTION, List.of(new NamedLead(prose("Police"), Lead.Kind.ORGANISATION, Lead.Role.PRIMARY)), null);
        var council = new AssignLead(
                ACTION, List.of(new NamedLead(prose("Council"), Lead.Kind.ORGANISATION, Lead.Role.PRIMARY)), null);
        given().when(police, coordinator())
                .expectEvents(new LeadAssigned(
                        ACTION, PLAN, List.of(new Lead(POLICE, Lead.Kind.ORGANISATION, Lead.Role.PRIMARY)), null));
        given().when(council, coordinator()).expectNoEvents().expectSuccessfulHandlerExecution();
        refused(given().when(police, council()), Refusal.Kind.NOT_ALLOWED, "coordinator");
        refused(
                given().when(new AssignLead(ACTION, List.of(), null), coordinator()),
                Refusal.Kind.MALFORMED,
                "at least one");
    }

    @Test
    void an_entry_is_corrected_by_its_author_or_the_coordinator() {
        var corrected = new EntryCorrected(ACTION, PLAN, 7, prose("three lamps"), prose("miscounted"));
        var asked = new CorrectEntry(ACTION, 7, prose("three lamps"), prose("miscounted"));
        given().when(asked, police()).expectEvents(corrected);
        given().when(asked, coordinator()).expectEvents(corrected);
        refused(given().when(asked, council()), Refusal.Kind.NOT_ALLOWED, "whoever wrote it");
        refused(
                given().when(new CorrectEntry(ACTION, 8, prose("a"), prose("b")), coordinator()),
                Refusal.Kind.UNKNOWN,
                "@8");
    }

    @Test
    void who_has_not_seen_the_newest_entry_is_told_that_someone_else_was_first() {
        var asked = new RecordProgress(ACTION, prose("Two lamps are up"), null, null);
        given().when(asked, expecting(police(), 1)).expectSuccessfulHandlerExecution();
        refused(given().when(asked, expecting(police(), 0)), Refusal.Kind.OUTDATED, "Someone else");
    }

    @Test
    void an_update_is_recorded_in_one_piece() {
        var step = MilestoneId.next();
        var added = new MilestoneAdded(ACTION, PLAN, step, prose("Survey"), null);
        given(added)
                .when(
                        new RecordUpdate(
                                ACTION,
                                prose("All lit"),
                                null,
                                null,
                                GREEN,
                                prose("lit"),
                                List.of(step),
                                new RecordUpdate.Done(null, null, prose("photo"))),
                        council())
                .expectEvents(
                        new ProgressRecorded(ACTION, PLAN, prose("All lit"), TODAY, COUNCIL),
                        new MilestoneReached(ACTION, PLAN, step, TODAY),
                        new RatingSet(ACTION, PLAN, null, GREEN, prose("lit")),
                        new ActionCompleted(ACTION, PLAN, Completion.DELIVERED, prose("photo"), TODAY));
        refused(
                given().when(new RecordUpdate(ACTION, null, null, null, null, null, List.of(), null), council()),
                Refusal.Kind.MALFORMED,
                "nothing to record");
        refused(
                given().when(
                                new RecordUpdate(
                                        ACTION,
                                        prose("Fine"),
                                        null,
                                        null,
                                        new Rating("Purple"),
                                        prose("x"),
                                        List.of(),
                                        null),
                                council()),
                Refusal.Kind.MALFORMED,
                "Purple");
    }

    @Test
    void an_action_carried_forward_goes_on_elsewhere() {
        var gone = new CarriedForward(ACTION, PLAN, NEXT_PLAN, ActionId.next(), prose("not done"));
        refused(
                given(gone).when(new RecordProgress(ACTION, prose("More"), null, null), police()),
                Refusal.Kind.RULE,
                "carried forward");
    }

    @Test
    void a_promise_takes_its_first_date_and_its_slips_along() {
        var timing = Timing.NONE
                .after(new TimescaleSet(ACTION, PLAN, MARCH))
                .after(new TimescaleRevised(ACTION, PLAN, JULY, prose("late")))
                .after(new TimescaleRevised(ACTION, PLAN, MARCH, prose("early again")));
        assertThat(timing).isEqualTo(new Timing(MARCH, new Due("2024-03-22"), 1));
        var unfinished = Unfinished.after(List.of(
                ADDED,
                new TimescaleSet(ACTION, PLAN, MARCH),
                new TimescaleRevised(ACTION, PLAN, JULY, prose("late")),
                new TimescaleRevised(ACTION, PLAN, MARCH, prose("early again"))));
        var origin = unfinished.origin();
        assertThat(origin).isEqualTo(new Origin(PLAN, ACTION, new Due("2024-03-22"), 1));
        assertThat(Timing.carriedFrom(List.of(origin))).isEqualTo(new Timing(null, new Due("2024-03-22"), 1));
    }

    @Test
    void what_a_former_lead_owed_goes_to_the_first_primary_lead_and_is_told_once() {
        var ofCouncil = RequestId.next();
        var ofPolice = RequestId.next();
        var police = new NamedLead(prose("Police"), Lead.Kind.ORGANISATION, Lead.Role.PRIMARY);
        given(asked(ofCouncil, COUNCIL), asked(ofPolice, POLICE))
                .when(new AssignLead(ACTION, List.of(police), prose("The lighting team moved")), coordinator())
                .expectEvents(
                        new LeadAssigned(
                                ACTION,
                                PLAN,
                                List.of(new Lead(POLICE, Lead.Kind.ORGANISATION, Lead.Role.PRIMARY)),
                                prose("The lighting team moved")),
                        new RequestHandedOver(ACTION, PLAN, ofCouncil, COUNCIL, POLICE));
    }

    @Test
    void what_is_closed_and_what_a_party_that_still_leads_owes_stays_where_it_is() {
        var open = RequestId.next();
        var answered = RequestId.next();
        var withdrawn = RequestId.next();
        var both = List.of(
                new NamedLead(prose("Police"), Lead.Kind.ORGANISATION, Lead.Role.PRIMARY),
                new NamedLead(prose("Council"), Lead.Kind.ORGANISATION, Lead.Role.SUPPORTING));
        given(
                        asked(open, COUNCIL),
                        asked(answered, COUNCIL),
                        asked(withdrawn, COUNCIL),
                        new RequestAnswered(ACTION, PLAN, answered, COUNCIL, false),
                        new RequestWithdrawn(ACTION, PLAN, withdrawn, prose("asked twice")))
                .when(new AssignLead(ACTION, both, null), coordinator())
                .expectEvents(new LeadAssigned(
                        ACTION,
                        PLAN,
                        List.of(
                                new Lead(POLICE, Lead.Kind.ORGANISATION, Lead.Role.PRIMARY),
                                new Lead(COUNCIL, Lead.Kind.ORGANISATION, Lead.Role.SUPPORTING)),
                        null));
    }

    @Test
    void what_was_not_received_and_handed_over_before_goes_on_to_the_next_lead() {
        var request = RequestId.next();
        var council = new NamedLead(prose("Council"), Lead.Kind.ORGANISATION, Lead.Role.PRIMARY);
        given(
                        asked(request, COUNCIL),
                        new UpdateNotReceived(ACTION, PLAN, request, prose("Nothing came"), null),
                        new LeadAssigned(
                                ACTION,
                                PLAN,
                                List.of(new Lead(POLICE, Lead.Kind.ORGANISATION, Lead.Role.PRIMARY)),
                                null),
                        new RequestHandedOver(ACTION, PLAN, request, COUNCIL, POLICE))
                .when(new AssignLead(ACTION, List.of(council), null), coordinator())
                .expectEvents(
                        LED_BY_COUNCIL, new RequestHandedOver(ACTION, PLAN, request, POLICE, COUNCIL));
    }

    @Test
    void nothing_is_handed_over_to_everyone() {
        var all = new NamedLead(prose("All"), Lead.Kind.EVERYONE, Lead.Role.PRIMARY);
        given(asked(RequestId.next(), COUNCIL))
                .when(new AssignLead(ACTION, List.of(all), null), coordinator())
                .expectEventsMatching(payloadsMatching(exactSequenceOf(
                        instanceOf(LeadAssigned.class), andNoMore())));
    }

    @Test
    void whoever_stands_behind_the_lead_today_may_rate_and_nobody_else() {
        var board = new LeadAssigned(
                ACTION, PLAN, List.of(new Lead(SAFETY_BOARD, Lead.Kind.GROUP, Lead.Role.PRIMARY)), null);
        given(board)
                .when(new SetRating(ACTION, AMBER, prose("Half of it is lit")), police())
                .expectEvents(new RatingSet(ACTION, PLAN, null, AMBER, prose("Half of it is lit")));
        refused(
                given(board).when(new SetRating(ACTION, AMBER, prose("Half of it is lit")), council()),
                Refusal.Kind.NOT_ALLOWED,
                "Only the action's lead");
    }

    private static UpdateRequested asked(RequestId request, PartyId party) {
        return new UpdateRequested(ACTION, PLAN, request, party, null, null, null, null);
    }
}

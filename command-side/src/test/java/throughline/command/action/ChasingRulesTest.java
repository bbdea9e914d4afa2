package throughline.command.action;

import static org.hamcrest.Matchers.containsString;
import static throughline.command.Cast.*;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.events.Lead;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneReached;
import throughline.events.MilestoneId;
import throughline.events.CompletionEvent.PartCompleted;
import throughline.events.Completion;
import throughline.events.PartyId;
import throughline.events.ProgressEvent.NoChangeConfirmed;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.events.Rating;
import throughline.events.RatingEvent.RatingSet;
import throughline.events.RequestEvent.RequestAnswered;
import throughline.events.RequestEvent.RequestHandedOver;
import throughline.events.RequestEvent.RequestWithdrawn;
import throughline.events.RequestEvent.UpdateNotReceived;
import throughline.events.RequestEvent.UpdateRequested;
import throughline.events.RequestId;

class ChasingRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 14);
    private static final RequestId REQUEST = RequestId.next();

    private static UpdateRequested asked(PartyId party, @Nullable LocalDate deadline) {
        return new UpdateRequested(ACTION, PLAN, REQUEST, party, null, deadline, null, null);
    }

    private static RequestAnswered answered(PartyId by, boolean late) {
        return new RequestAnswered(ACTION, PLAN, REQUEST, by, late);
    }

    private static TestExecutor<Action> given(Object... events) {
        var fixture = new AggregateTestFixture<>(Action.class);
        fixture.registerInjectableResource(open());
        fixture.registerInjectableResource(register());
        fixture.registerInjectableResource(Trial.FILES);
        fixture.registerInjectableResource(entries());
        fixture.registerInjectableResource(NOON);
        return fixture.given(ADDED, LED_BY_COUNCIL).andGiven(events);
    }

    private static void refused(ResultValidator<Action> result, String part) {
        result.expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage(containsString(part));
    }

    private static RecordProgress progress(@Nullable String behalf) {
        return new RecordProgress(ACTION, prose("Two lamps are up"), null, behalf == null ? null : prose(behalf));
    }

    private static ProgressRecorded recorded(PartyId party) {
        return new ProgressRecorded(ACTION, PLAN, prose("Two lamps are up"), TODAY, party);
    }

    @Test
    void progress_keeps_what_it_was_typed_from() {
        var asked = new RecordProgress(ACTION, prose("Lit"), TODAY.minusDays(40), prose("Police"), prose("e-mail"));
        given().when(asked, coordinator())
                .expectEvents(new ProgressRecorded(
                        ACTION, PLAN, prose("Lit"), TODAY.minusDays(40), POLICE, prose("e-mail"), null, null));
    }

    @Test
    void that_nothing_has_changed_is_information_with_a_day_and_a_source() {
        given().when(
                        new ConfirmNoChange(ACTION, null, prose("Police"), prose("waiting for parts"), prose("phone")),
                        coordinator())
                .expectEvents(new NoChangeConfirmed(
                        ACTION, PLAN, POLICE, TODAY, prose("waiting for parts"), prose("phone")));
    }

    @Test
    void a_partner_does_not_confirm_for_another_organisation() {
        refused(
                given().when(new ConfirmNoChange(ACTION, null, prose("Council"), null, null), police()),
                "You confirm for Police");
    }

    @Test
    void what_the_asked_organisation_says_answers_its_request_in_the_same_breath() {
        given(asked(POLICE, TODAY))
                .when(progress(null), police())
                .expectEvents(recorded(POLICE), answered(POLICE, false));
        given(asked(POLICE, null))
                .when(new ConfirmNoChange(ACTION, null, null, null, null), police())
                .expectEvents(
                        new NoChangeConfirmed(ACTION, PLAN, POLICE, TODAY, null, null), answered(POLICE, false));
    }

    @Test
    void an_answer_after_the_deadline_is_late() {
        given(asked(POLICE, TODAY.minusDays(1)))
                .when(progress(null), police())
                .expectEvents(recorded(POLICE), answered(POLICE, true));
    }

    @Test
    void an_answer_after_it_was_noted_that_nothing_came_is_late_and_both_stay() {
        given(asked(POLICE, TODAY), new UpdateNotReceived(ACTION, PLAN, REQUEST, prose("the return went out"), null))
                .when(progress(null), police())
                .expectEvents(recorded(POLICE), answered(POLICE, true));
    }

    @Test
    void what_another_organisation_says_answers_nothing() {
        given(asked(POLICE, TODAY))
                .when(progress(null), council())
                .expectEvents(recorded(COUNCIL));
    }

    @Test
    void the_coordinator_answers_for_whom_they_type_and_not_for_themselves() {
        given(asked(POLICE, TODAY))
                .when(progress("Police"), coordinator())
                .expectEvents(recorded(POLICE), answered(POLICE, false));
    }

    @Test
    void one_answer_closes_every_request_to_the_same_party() {
        var second = RequestId.next();
        given(
                        asked(POLICE, TODAY.minusDays(3)),
                        new UpdateRequested(ACTION, PLAN, second, POLICE, null, TODAY.plusDays(3), null, null))
                .when(progress(null), police())
                .expectEvents(
                        recorded(POLICE),
                        answered(POLICE, true),
                        new RequestAnswered(ACTION, PLAN, second, POLICE, false));
    }

    @Test
    void a_rating_a_step_or_a_completion_answers_too() {
        var amber = new Rating("Amber");
        given(asked(COUNCIL, TODAY))
                .when(new SetRating(ACTION, amber, prose("at risk")), council())
                .expectEvents(new RatingSet(ACTION, PLAN, null, amber, prose("at risk")), answered(COUNCIL, false));
        var step = MilestoneId.next();
        given(new MilestoneAdded(ACTION, PLAN, step, prose("Order"), null), asked(COUNCIL, TODAY))
                .when(new ReachMilestone(ACTION, step, null), council())
                .expectEvents(new MilestoneReached(ACTION, PLAN, step, TODAY), answered(COUNCIL, false));
        given(asked(POLICE, TODAY))
                .when(new MarkCompleted(ACTION, prose("Police"), Completion.DELIVERED, null, null), police())
                .expectEvents(
                        new PartCompleted(ACTION, PLAN, POLICE, Completion.DELIVERED, null, TODAY),
                        answered(POLICE, false));
    }

    @Test
    void an_update_in_one_piece_answers_once() {
        var amber = new Rating("Amber");
        given(asked(COUNCIL, TODAY))
                .when(
                        new RecordUpdate(
                                ACTION,
                                prose("Lit"),
                                null,
                                null,
                                amber,
                                prose("late"),
                                List.of(),
                                null,
                                prose("call"),
                                List.of()),
                        council())
                .expectEvents(
                        new ProgressRecorded(ACTION, PLAN, prose("Lit"), TODAY, COUNCIL, prose("call"), null, null),
                        answered(COUNCIL, false),
                        new RatingSet(ACTION, PLAN, null, amber, prose("late")));
    }

    @Test
    void a_request_that_was_handed_over_is_answered_by_who_has_it_now() {
        given(asked(POLICE, TODAY), new RequestHandedOver(ACTION, PLAN, REQUEST, POLICE, COUNCIL))
                .when(progress(null), police())
                .expectEvents(recorded(POLICE));
        given(asked(POLICE, TODAY), new RequestHandedOver(ACTION, PLAN, REQUEST, POLICE, COUNCIL))
                .when(progress(null), council())
                .expectEvents(recorded(COUNCIL), answered(COUNCIL, false));
    }

    @Test
    void somebody_asked_in_person_answers_in_person() {
        var metadata = police();
        metadata.put(Actor.NAME, "Dana Wells");
        given(asked(DANA, TODAY))
                .when(progress(null), metadata)
                .expectEvents(recorded(POLICE), answered(DANA, false));
    }

    @Test
    void whoever_chairs_a_group_or_holds_a_post_today_answers_for_it() {
        given(asked(SAFETY_BOARD, TODAY))
                .when(progress(null), police())
                .expectEvents(recorded(POLICE), answered(SAFETY_BOARD, false));
        given(asked(SAFETY_BOARD, TODAY))
                .when(progress(null), council())
                .expectEvents(recorded(COUNCIL));
        var dana = council();
        dana.put(Actor.NAME, "Dana Wells");
        given(asked(HEAD_OF_SAFETY, TODAY))
                .when(progress("Head of Safety"), dana)
                .expectEvents(recorded(HEAD_OF_SAFETY), answered(HEAD_OF_SAFETY, false));
        given(asked(HEAD_OF_SAFETY, TODAY))
                .when(progress("Dana Wells"), coordinator())
                .expectEvents(recorded(DANA), answered(HEAD_OF_SAFETY, false));
        refused(
                given(asked(HEAD_OF_SAFETY, TODAY)).when(progress("Head of Safety"), police()),
                "You record progress for Police");
    }

    @Test
    void words_for_a_post_that_was_asked_are_the_posts_and_register_no_organisation() {
        given(asked(HEAD_OF_SAFETY, TODAY))
                .when(progress("head of safety"), coordinator())
                .expectEvents(recorded(HEAD_OF_SAFETY), answered(HEAD_OF_SAFETY, false));
    }

    @Test
    void the_coordinator_and_the_lead_ask_for_an_update_and_others_do_not() {
        var asked = new RequestUpdate(
                ACTION,
                REQUEST,
                new NamedParty(prose("Police"), Lead.Kind.ORGANISATION),
                null,
                TODAY.plusDays(7),
                prose("How many lamps?"));
        var event = new UpdateRequested(
                ACTION, PLAN, REQUEST, POLICE, null, TODAY.plusDays(7), prose("How many lamps?"), null);
        given().when(asked, coordinator()).expectEvents(event).expectResultMessagePayload(REQUEST);
        given().when(asked, council()).expectEvents(event);
        refused(given().when(asked, police()), "Only the action's lead");
    }

    @Test
    void a_deadline_lies_ahead() {
        var asked = new RequestUpdate(ACTION, REQUEST, null, COUNCIL, TODAY.minusDays(1), null);
        refused(given().when(asked, coordinator()), "deadline has passed");
    }

    @Test
    void nobody_in_particular_cannot_be_asked() {
        var asked = new RequestUpdate(
                ACTION, REQUEST, new NamedParty(prose("All"), Lead.Kind.EVERYONE), null, null, null);
        refused(given().when(asked, coordinator()), "somebody in particular");
        refused(
                given().when(new RequestUpdate(ACTION, REQUEST, null, null, null, null), coordinator()),
                "Say who owes the update");
        refused(
                given().when(new RequestUpdate(ACTION, REQUEST, null, PartyId.next(), null, null), coordinator()),
                "Nobody of that id");
    }

    @Test
    void the_same_is_not_asked_twice_unless_it_was_missed_or_asks_for_more() {
        var again = new RequestUpdate(ACTION, RequestId.next(), null, POLICE, TODAY.plusDays(9), null);
        refused(given(asked(POLICE, TODAY)).when(again, coordinator()), "asked already");
        given(asked(POLICE, TODAY), new UpdateNotReceived(ACTION, PLAN, REQUEST, prose("late"), null))
                .when(again, coordinator())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_request_is_withdrawn_with_a_reason_and_then_answers_nothing() {
        given(asked(POLICE, TODAY))
                .when(new WithdrawRequest(ACTION, REQUEST, prose("they left")), coordinator())
                .expectEvents(new RequestWithdrawn(ACTION, PLAN, REQUEST, prose("they left")));
        refused(
                given(asked(POLICE, TODAY)).when(new WithdrawRequest(ACTION, REQUEST, null), coordinator()),
                "Say why");
        given(asked(POLICE, TODAY), new RequestWithdrawn(ACTION, PLAN, REQUEST, prose("they left")))
                .when(progress(null), police())
                .expectEvents(recorded(POLICE));
        refused(
                given().when(new WithdrawRequest(ACTION, REQUEST, prose("x")), coordinator()),
                "No update is owed under that request");
    }

    @Test
    void that_nothing_was_received_is_noted_once_and_only_by_the_coordinator() {
        var note = new NoteUpdateNotReceived(ACTION, REQUEST, prose("the return went out"));
        var event = new UpdateNotReceived(ACTION, PLAN, REQUEST, prose("the return went out"), null);
        given(asked(POLICE, TODAY)).when(note, coordinator()).expectEvents(event);
        refused(given(asked(POLICE, TODAY), event).when(note, coordinator()), "noted already");
        refused(given(asked(POLICE, TODAY)).when(note, council()), "Only the plan's coordinator");
        refused(given(asked(POLICE, TODAY), answered(POLICE, false)).when(note, coordinator()), "No update is owed");
    }
}

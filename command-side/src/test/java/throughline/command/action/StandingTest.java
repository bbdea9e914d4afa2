package throughline.command.action;

import static throughline.command.Cast.*;
import static throughline.command.action.Trial.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.command.Refusal;
import throughline.events.Completion;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.Due;
import throughline.events.Lead;
import throughline.events.MilestoneId;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.events.StandingEvent.ActionMarkedDuplicate;
import throughline.events.StandingEvent.ActionPutOnHold;
import throughline.events.StandingEvent.ActionResumed;
import throughline.events.StandingEvent.ActionStopped;
import throughline.events.StandingEvent.CarryForwardMarked;
import throughline.events.Timescale;

class StandingTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 14);
    private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);
    private static final ActionPutOnHold HELD = new ActionPutOnHold(ACTION, PLAN, prose("no funding"), APRIL, null);
    private static final ActionResumed RESUMED = new ActionResumed(ACTION, PLAN, prose("money came"), null, null);
    private static final ActionStopped STOPPED = new ActionStopped(ACTION, PLAN, prose("the school closes"));
    private static final ActionCompleted DONE = new ActionCompleted(ACTION, PLAN, Completion.DELIVERED, null, TODAY);
    private static final ActionMarkedDuplicate REPEATS =
            new ActionMarkedDuplicate(ACTION, PLAN, null, prose("the same lamps"), null);

    @Test
    void the_lead_puts_it_on_hold_and_resumes_it_with_a_reason() {
        given().when(new PutOnHold(ACTION, prose("no funding"), APRIL), council()).expectEvents(HELD);
        given(HELD).when(new Resume(ACTION, prose("money came"), null), council()).expectEvents(RESUMED);
        given(HELD, RESUMED).when(new PutOnHold(ACTION, prose("no funding"), APRIL), council()).expectEvents(HELD);
        refused(given().when(new PutOnHold(ACTION, null, null), council()), Refusal.Kind.MALFORMED, "Say why");
        refused(given(HELD).when(new Resume(ACTION, prose(" "), null), council()), Refusal.Kind.MALFORMED, "Say why");
        refused(given().when(new PutOnHold(ACTION, prose("x"), null), police()), Refusal.Kind.NOT_ALLOWED, "on hold");
    }

    @Test
    void it_is_put_on_hold_once_and_resumed_only_where_it_is_on_hold() {
        refused(given(HELD).when(new PutOnHold(ACTION, prose("x"), null), council()), Refusal.Kind.RULE, "already");
        refused(given().when(new Resume(ACTION, prose("x"), null), council()), Refusal.Kind.RULE, "not on hold");
        refused(
                given(HELD).when(new Resume(ACTION, prose("x"), APRIL.minusDays(1)), council()),
                Refusal.Kind.MALFORMED,
                "before");
        refused(
                given().when(new PutOnHold(ACTION, prose("x"), TODAY.plusDays(1)), council()),
                Refusal.Kind.MALFORMED,
                "future");
    }

    @Test
    void on_hold_it_still_takes_progress_completions_and_dates() {
        given(HELD)
                .when(new RecordProgress(ACTION, prose("asked for money"), null, null), police())
                .expectSuccessfulHandlerExecution();
        given(HELD).when(new MarkCompleted(ACTION, null, null, null, null), council()).expectSuccessfulHandlerExecution();
        given(HELD).when(reschedule(), council()).expectSuccessfulHandlerExecution();
    }

    @Test
    void only_the_coordinator_stops_an_action() {
        given().when(new StopAction(ACTION, prose("the school closes")), coordinator()).expectEvents(STOPPED);
        refused(given().when(new StopAction(ACTION, prose("x")), council()), Refusal.Kind.NOT_ALLOWED, "coordinator");
        refused(given().when(new StopAction(ACTION, null), coordinator()), Refusal.Kind.MALFORMED, "Say why");
        refused(given(STOPPED).when(new StopAction(ACTION, prose("x")), coordinator()), Refusal.Kind.RULE, "stopped");
        refused(given(DONE).when(new StopAction(ACTION, prose("x")), coordinator()), Refusal.Kind.RULE, "completed");
    }

    @Test
    void stopped_it_takes_what_happened_and_no_new_promise() {
        given(STOPPED)
                .when(new RecordProgress(ACTION, prose("lamps given back"), null, null), police())
                .expectEvents(new ProgressRecorded(ACTION, PLAN, prose("lamps given back"), TODAY, POLICE));
        given(STOPPED).when(new MarkCompleted(ACTION, null, null, null, null), council()).expectEvents(DONE);
        refused(given(STOPPED).when(reschedule(), council()), Refusal.Kind.RULE, "stopped");
        refused(
                given(STOPPED).when(new AddMilestone(ACTION, MilestoneId.next(), prose("x"), null), council()),
                Refusal.Kind.RULE,
                "Reopen it first");
        var lead = new AssignLead(
                ACTION, List.of(new NamedLead(prose("Police"), Lead.Kind.ORGANISATION, Lead.Role.PRIMARY)), null);
        refused(given(STOPPED).when(lead, coordinator()), Refusal.Kind.RULE, "stopped");
        refused(given(STOPPED).when(new PutOnHold(ACTION, prose("x"), null), council()), Refusal.Kind.RULE, "stopped");
    }

    @Test
    void reopening_a_stopped_action_lets_it_go_on() {
        var reopened = new ActionReopened(ACTION, PLAN, null, prose("the school stays"));
        given(STOPPED).when(new Reopen(ACTION, null, prose("the school stays")), council()).expectEvents(reopened);
        given(STOPPED, reopened).when(reschedule(), council()).expectSuccessfulHandlerExecution();
        refused(
                given(STOPPED, reopened).when(new Reopen(ACTION, null, prose("x")), council()),
                Refusal.Kind.RULE,
                "nothing to reopen");
        refused(
                given(STOPPED).when(new Reopen(ACTION, prose("Police"), prose("x")), coordinator()),
                Refusal.Kind.RULE,
                "nothing to reopen");
    }

    @Test
    void it_is_marked_to_be_carried_forward_once() {
        var marked = new CarryForwardMarked(ACTION, PLAN, prose("goes on"), null);
        given().when(new MarkToCarryForward(ACTION, prose("goes on")), council()).expectEvents(marked);
        refused(given(marked).when(new MarkToCarryForward(ACTION, prose("x")), council()), Refusal.Kind.RULE, "already");
        refused(given(REPEATS).when(new MarkToCarryForward(ACTION, prose("x")), council()), Refusal.Kind.RULE, "duplicate");
        refused(given().when(new MarkToCarryForward(ACTION, prose("x")), police()), Refusal.Kind.NOT_ALLOWED, "carried");
    }

    @Test
    void a_locked_plan_changes_nothing_of_it() {
        refused(
                given(locked(), NO_OTHERS).when(new PutOnHold(ACTION, prose("x"), null), council()),
                Refusal.Kind.RULE,
                "locked");
        refused(
                given(locked(), NO_OTHERS).when(new StopAction(ACTION, prose("x")), coordinator()),
                Refusal.Kind.RULE,
                "locked");
    }

    private static Reschedule reschedule() {
        return new Reschedule(ACTION, new Timescale(null, null, new Due("2025-01")), null);
    }
}

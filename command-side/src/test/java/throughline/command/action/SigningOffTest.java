package throughline.command.action;

import static throughline.command.Cast.*;
import static throughline.command.action.Trial.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import throughline.command.Refusal;
import throughline.events.Completion;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.CompletionEvent.CompletionSignedOff;
import throughline.events.CompletionEvent.PartCompleted;
import throughline.events.Excerpt;

class SigningOffTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 14);
    private static final ActionCompleted DONE =
            new ActionCompleted(ACTION, PLAN, Completion.DELIVERED, null, TODAY.minusDays(7));
    private static final PartCompleted POLICE_DONE =
            new PartCompleted(ACTION, PLAN, POLICE, Completion.DELIVERED, null, TODAY.minusDays(7));
    private static final ActionReopened REOPENED = new ActionReopened(ACTION, PLAN, null, prose("one lamp is dark"));
    private static final CompletionSignedOff SEEN =
            new CompletionSignedOff(ACTION, PLAN, null, prose("Safety board"), TODAY.minusDays(1), null);

    private static SignOffCompletion whole() {
        return new SignOffCompletion(ACTION, null, prose("Safety board"), TODAY.minusDays(1), null);
    }

    @Test
    void somebody_else_of_the_lead_or_the_coordinator_signs_off() {
        given(by(engineer(), DONE)).when(whole(), coordinator()).expectEvents(SEEN);
        given(by(coordinator(), DONE)).when(whole(), engineer()).expectEvents(SEEN);
    }

    @Test
    void whoever_completed_it_does_not_sign_it_off_and_is_told_who_can() {
        refused(
                given(by(engineer(), DONE)).when(whole(), engineer()),
                Refusal.Kind.RULE,
                "another coordinator, or another of the action's leads");
        refused(given(by(coordinator(), DONE)).when(whole(), coordinator()), Refusal.Kind.RULE, "somebody else");
        given(by(coordinator(), DONE)).when(whole(), secondCoordinator()).expectEvents(SEEN);
    }

    @Test
    void what_a_document_says_is_done_was_completed_by_nobody_here() {
        var printed = new ActionCompleted(
                ACTION, PLAN, Completion.DELIVERED, null, null, new Excerpt(prose("progress"), 0, 9));
        given(by(coordinator(), printed)).when(whole(), coordinator()).expectEvents(SEEN);
    }

    @Test
    void only_what_is_completed_is_signed_off_and_each_round_once() {
        refused(given().when(whole(), coordinator()), Refusal.Kind.RULE, "nothing to sign off");
        refused(given(POLICE_DONE).when(whole(), coordinator()), Refusal.Kind.RULE, "nothing to sign off");
        refused(given(DONE, REOPENED).when(whole(), coordinator()), Refusal.Kind.RULE, "nothing to sign off");
        refused(given(DONE, SEEN).when(whole(), coordinator()), Refusal.Kind.RULE, "already");
        given(DONE, SEEN, REOPENED, DONE).when(whole(), coordinator()).expectEvents(SEEN);
    }

    @Test
    void a_partners_part_is_signed_off_by_its_name() {
        var asked = new SignOffCompletion(ACTION, prose("police"), prose("Board"), null, prose("seen at night"));
        refused(given(DONE).when(asked, coordinator()), Refusal.Kind.UNKNOWN, "no organisation");
        var named = new SignOffCompletion(ACTION, prose("Police"), prose("Board"), null, prose("seen at night"));
        given(by(police(), POLICE_DONE))
                .when(named, coordinator())
                .expectEvents(
                        new CompletionSignedOff(ACTION, PLAN, POLICE, prose("Board"), TODAY, prose("seen at night")));
        refused(given(DONE).when(named, coordinator()), Refusal.Kind.RULE, "part of Police");
    }

    @Test
    void it_cites_a_meeting_and_comes_after_the_completion() {
        refused(
                given(DONE).when(new SignOffCompletion(ACTION, null, prose(" "), null, null), coordinator()),
                Refusal.Kind.MALFORMED,
                "meeting");
        refused(
                given(DONE)
                        .when(
                                new SignOffCompletion(ACTION, null, prose("Board"), TODAY.minusDays(8), null),
                                coordinator()),
                Refusal.Kind.MALFORMED,
                "before");
    }

    @Test
    void a_partner_that_does_not_lead_signs_nothing_off() {
        refused(given(DONE).when(whole(), police()), Refusal.Kind.NOT_ALLOWED, "sign off");
        refused(given(DONE).when(whole(), inspector()), Refusal.Kind.NOT_ALLOWED, "write nothing");
    }
}

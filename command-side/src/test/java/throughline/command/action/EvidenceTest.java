package throughline.command.action;

import static throughline.command.Cast.*;
import static throughline.command.action.Trial.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.command.Refusal;
import throughline.events.ActionEvent.CarriedForward;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.EvidenceEvent.EvidenceAttached;
import throughline.events.EvidenceEvent.EvidenceWithdrawn;
import throughline.events.EvidenceId;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.events.Prose;

class EvidenceTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 14);
    private static final EvidenceId EVIDENCE = EvidenceId.next();
    private static final Prose PAGE = prose("https://www.example.org/lamps");
    private static final EvidenceAttached LINK =
            new EvidenceAttached(ACTION, PLAN, EVIDENCE, COUNCIL, null, PAGE, prose("The order for the lamps"));
    private static final EvidenceAttached FILE =
            new EvidenceAttached(ACTION, PLAN, EVIDENCE, COUNCIL, REGISTER, null, null);

    private static AttachEvidence attach(Evidence evidence) {
        return new AttachEvidence(ACTION, evidence, null);
    }

    private static Evidence file(UUID file) {
        return new Evidence(EVIDENCE, file, null, null);
    }

    private static Evidence link(String address) {
        return new Evidence(EVIDENCE, null, prose(address), prose("The order for the lamps"));
    }

    private static WithdrawEvidence withdraw() {
        return new WithdrawEvidence(ACTION, EVIDENCE, prose("It names a child"));
    }

    @Test
    void a_partner_shows_a_link_or_a_file_that_was_handed_in() {
        given().when(attach(link(" " + PAGE.text() + " ")), council()).expectEvents(LINK);
        given().when(attach(file(REGISTER_PDF)), engineer()).expectEvents(FILE);
    }

    @Test
    void a_file_is_recorded_only_by_whoever_handed_it_in() {
        refused(given().when(attach(file(REGISTER_PDF)), council()), Refusal.Kind.UNKNOWN, "Choose it again");
        refused(given().when(attach(file(UUID.randomUUID())), engineer()), Refusal.Kind.UNKNOWN, "Choose it again");
    }

    @Test
    void evidence_is_a_file_or_a_link() {
        refused(given().when(attach(new Evidence(EVIDENCE, null, null, null)), council()), Refusal.Kind.MALFORMED, "either");
        refused(
                given().when(attach(new Evidence(EVIDENCE, REGISTER_PDF, PAGE, null)), engineer()),
                Refusal.Kind.MALFORMED,
                "either");
        refused(given().when(attach(null), council()), Refusal.Kind.MALFORMED, "Choose a file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "www.example.org/lamps",
                "https://",
                "https://www.example.org/two words",
                "the register in the office"
            })
    void a_link_leads_to_the_web(String address) {
        refused(given().when(attach(link(address)), council()), Refusal.Kind.MALFORMED, "begins with https://");
    }

    @Test
    void a_partner_speaks_for_their_own_organisation_and_the_coordinator_for_anybody() {
        var forCouncil = new AttachEvidence(ACTION, link(PAGE.text()), prose("Council"));
        refused(given().when(forCouncil, police()), Refusal.Kind.NOT_ALLOWED, "You attach evidence for Police");
        given().when(forCouncil, coordinator()).expectEvents(LINK);
        refused(given().when(attach(link(PAGE.text())), inspector()), Refusal.Kind.NOT_ALLOWED, "write nothing");
    }

    @Test
    void what_was_attached_by_mistake_is_withdrawn_with_a_reason_by_its_organisation_or_the_coordinator() {
        var withdrawn = new EvidenceWithdrawn(ACTION, PLAN, EVIDENCE, prose("It names a child"));
        given(FILE).when(withdraw(), council()).expectEvents(withdrawn);
        given(FILE).when(withdraw(), coordinator()).expectEvents(withdrawn);
        refused(given(FILE).when(withdraw(), police()), Refusal.Kind.NOT_ALLOWED, "raise a query");
        refused(
                given(FILE).when(new WithdrawEvidence(ACTION, EVIDENCE, prose(" ")), council()),
                Refusal.Kind.MALFORMED,
                "Say why");
    }

    @Test
    void only_what_stands_is_withdrawn() {
        refused(given().when(withdraw(), council()), Refusal.Kind.UNKNOWN, "no such evidence");
        var withdrawn = new EvidenceWithdrawn(ACTION, PLAN, EVIDENCE, prose("It names a child"));
        refused(given(FILE, withdrawn).when(withdraw(), council()), Refusal.Kind.RULE, "withdrawn already");
    }

    @Test
    void evidence_of_an_action_that_went_on_elsewhere_can_still_be_withdrawn() {
        var forward = new CarriedForward(ACTION, PLAN, NEXT_PLAN, ActionId.next(), prose("not done"));
        given(FILE, forward).when(withdraw(), council()).expectSuccessfulHandlerExecution();
        refused(given(forward).when(attach(link(PAGE.text())), council()), Refusal.Kind.RULE, "carried forward");
    }

    @Test
    void a_locked_plan_takes_no_evidence() {
        refused(given(locked(), NO_OTHERS).when(attach(link(PAGE.text())), council()), Refusal.Kind.RULE, "locked");
        refused(given(locked(), NO_OTHERS, FILE).when(withdraw(), council()), Refusal.Kind.RULE, "locked");
    }

    @Test
    void an_update_brings_its_evidence_in_the_same_piece() {
        var done = new RecordUpdate.Done(null, Completion.DELIVERED, prose("register.pdf"));
        var update = new RecordUpdate(
                ACTION, prose("All lit"), null, null, null, null, List.of(), done, null, List.of(file(REGISTER_PDF)));
        given().when(update, engineer())
                .expectEvents(
                        new ProgressRecorded(ACTION, PLAN, prose("All lit"), TODAY, COUNCIL, null, null, null),
                        new ActionCompleted(ACTION, PLAN, Completion.DELIVERED, prose("register.pdf"), TODAY),
                        FILE);
    }

    @Test
    void evidence_alone_is_no_update() {
        var update = new RecordUpdate(
                ACTION, null, null, null, null, null, List.of(), null, null, List.of(link(PAGE.text())));
        refused(given().when(update, council()), Refusal.Kind.MALFORMED, "Say what happened, too");
    }
}

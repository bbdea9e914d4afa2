package throughline.api;

import static throughline.api.PlanCalls.needed;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import throughline.command.action.AnswerQuery;
import throughline.command.action.NamedParty;
import throughline.command.action.RaiseQuery;
import throughline.command.action.SignOffCompletion;
import throughline.events.ActionId;
import throughline.events.Prose;
import throughline.events.QueryId;
import throughline.people.SignedIn;

/** Whether others agree with what is said of an action: signing off, asking, answering. */
@RestController
class ScrutinyCalls extends CallsOnAction {
    ScrutinyCalls(Handing handing, Places places) {
        super(handing, places);
    }

    /** @param organisation whose part; absent where the whole action is signed off */
    record SigningOff(
            @Nullable Prose organisation,
            @Nullable Prose meeting,
            @Nullable LocalDate happenedOn,
            @Nullable Prose note) {}

    /**
     * @param ofCompletion whether it doubts that the action is done; absent for no
     * @param owner who is to answer
     * @param deadline the last day for an answer
     */
    record Asking(
            @Nullable Prose question,
            @Nullable Boolean ofCompletion,
            @Nullable NamedParty owner,
            @Nullable LocalDate deadline) {}

    /** @param settled whether nothing is left to ask; absent for yes */
    record Answering(
            @Nullable QueryId queryId,
            @Nullable Prose answer,
            @Nullable Boolean settled,
            @Nullable LocalDate happenedOn) {}

    @PostMapping("/api/actions/{actionId}/sign-off-completion")
    Recorded signOff(
            @PathVariable ActionId actionId,
            @RequestBody SigningOff body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var asked =
                new SignOffCompletion(actionId, body.organisation(), body.meeting(), body.happenedOn(), body.note());
        return send(asked, actionId, who, request);
    }

    @PostMapping("/api/actions/{actionId}/raise-query")
    Recorded raiseQuery(
            @PathVariable ActionId actionId,
            @RequestBody Asking body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var owner = body.owner() == null ? null : named(body.owner(), "Say who is to answer.");
        var asked = new RaiseQuery(
                actionId,
                QueryId.next(),
                body.question(),
                Boolean.TRUE.equals(body.ofCompletion()),
                owner,
                body.deadline());
        return send(asked, actionId, who, request);
    }

    @PostMapping("/api/actions/{actionId}/answer-query")
    Recorded answerQuery(
            @PathVariable ActionId actionId,
            @RequestBody Answering body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var query = needed(body.queryId(), "Say which query is answered, by its queryId.");
        var settled = !Boolean.FALSE.equals(body.settled());
        return send(new AnswerQuery(actionId, query, body.answer(), settled, body.happenedOn()), actionId, who, request);
    }
}

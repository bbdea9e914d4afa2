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
import throughline.command.action.CountQuantity;
import throughline.command.action.InvolveBody;
import throughline.command.action.LinkAction;
import throughline.command.action.NamedParty;
import throughline.command.action.NoteCondition;
import throughline.command.action.PromiseQuantity;
import throughline.command.action.RecordBodyAnswer;
import throughline.command.action.SettleCondition;
import throughline.events.ActionId;
import throughline.events.ConditionId;
import throughline.events.Prose;
import throughline.events.QuantityId;
import throughline.events.RowEvent.Involvement;
import throughline.people.SignedIn;

/** What else an action's row holds: conditions, quantities, bodies, links. */
@RestController
class RowCalls extends CallsOnAction {
    RowCalls(Handing handing, Places places) {
        super(handing, places);
    }

    record Condition(@Nullable Prose text) {}

    record Settling(
            @Nullable ConditionId conditionId,
            @Nullable Boolean met,
            @Nullable Prose reason) {}

    /** @param every for each of which times, in plain words; absent for once */
    record Promise(
            @Nullable Integer count,
            @Nullable Prose what,
            @Nullable Prose every) {}

    /** @param count how many more were done; less than 0 takes back what was counted too often */
    record Count(
            @Nullable QuantityId quantityId,
            @Nullable Integer count,
            @Nullable Prose onBehalfOf,
            @Nullable LocalDate happenedOn,
            @Nullable Prose note) {}

    record Body(
            @Nullable NamedParty body,
            @Nullable Involvement involvement,
            @Nullable Prose what) {}

    /** @param agreed whether it approves; absent where it only had to answer or be told */
    record BodyAnswer(
            @Nullable NamedParty body,
            @Nullable Involvement involvement,
            @Nullable Boolean agreed,
            @Nullable Prose answer,
            @Nullable LocalDate happenedOn) {}

    record Link(
            @Nullable Prose to,
            @Nullable Prose number,
            @Nullable Prose title,
            @Nullable Prose subTheme) {}

    @PostMapping("/api/actions/{actionId}/note-condition")
    Recorded noteCondition(
            @PathVariable ActionId actionId,
            @RequestBody Condition body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new NoteCondition(actionId, ConditionId.next(), body.text()), actionId, who, request);
    }

    @PostMapping("/api/actions/{actionId}/settle-condition")
    Recorded settleCondition(
            @PathVariable ActionId actionId,
            @RequestBody Settling body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var condition = needed(body.conditionId(), "Say which condition is settled, by its conditionId.");
        var met = needed(body.met(), "Say whether the condition was met: met is true or false.");
        return send(new SettleCondition(actionId, condition, met, body.reason()), actionId, who, request);
    }

    @PostMapping("/api/actions/{actionId}/promise-quantity")
    Recorded promiseQuantity(
            @PathVariable ActionId actionId,
            @RequestBody Promise body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var count = needed(body.count(), "Say how many are promised.");
        var asked = new PromiseQuantity(actionId, QuantityId.next(), count, body.what(), body.every());
        return send(asked, actionId, who, request);
    }

    @PostMapping("/api/actions/{actionId}/count-quantity")
    Recorded countQuantity(
            @PathVariable ActionId actionId,
            @RequestBody Count body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var quantity = needed(body.quantityId(), "Say what was counted, by its quantityId.");
        var count = needed(body.count(), "Say how many more were done.");
        var asked = new CountQuantity(actionId, quantity, count, body.onBehalfOf(), body.happenedOn(), body.note());
        return send(asked, actionId, who, request);
    }

    @PostMapping("/api/actions/{actionId}/involve-body")
    Recorded involveBody(
            @PathVariable ActionId actionId,
            @RequestBody Body body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var named = named(body.body(), "Name the body.");
        return send(new InvolveBody(actionId, named, involvement(body.involvement()), body.what()), actionId, who, request);
    }

    @PostMapping("/api/actions/{actionId}/record-body-answer")
    Recorded recordBodyAnswer(
            @PathVariable ActionId actionId,
            @RequestBody BodyAnswer body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var named = named(body.body(), "Name the body that answered.");
        var involvement = involvement(body.involvement());
        var asked =
                new RecordBodyAnswer(actionId, named, involvement, body.agreed(), body.answer(), body.happenedOn());
        return send(asked, actionId, who, request);
    }

    @PostMapping("/api/actions/{actionId}/link-action")
    Recorded link(
            @PathVariable ActionId actionId,
            @RequestBody Link body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var asked = new LinkAction(actionId, body.to(), body.number(), body.title(), body.subTheme());
        return send(asked, actionId, who, request);
    }

    private static Involvement involvement(@Nullable Involvement involvement) {
        return needed(involvement, "Say what the body has to do: involvement is answers, approves or receives.");
    }
}

package throughline.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import throughline.command.action.MarkDuplicate;
import throughline.command.action.MarkToCarryForward;
import throughline.command.action.NameFollowOn;
import throughline.command.action.PutOnHold;
import throughline.command.action.RelateAction;
import throughline.command.action.Resume;
import throughline.command.action.StopAction;
import throughline.command.action.WithdrawDuplicate;
import throughline.events.ActionId;
import throughline.events.Prose;
import throughline.people.SignedIn;

/** Whether an action is worked on, and what it has to do with others. */
@RestController
class StandingCalls extends CallsOnAction {
    StandingCalls(Handing handing, Places places) {
        super(handing, places);
    }

    /** @param from the day in the real world, where it is known */
    record Pausing(@Nullable Prose reason, @Nullable LocalDate from) {}

    record Repeating(@Nullable ActionId originalActionId, @Nullable Prose reason) {}

    record Following(@Nullable ActionId followOnActionId, @Nullable Prose reason) {}

    record Relating(@Nullable ActionId relatedActionId, @Nullable Prose note) {}

    @PostMapping("/api/actions/{actionId}/put-on-hold")
    Recorded putOnHold(
            @PathVariable ActionId actionId,
            @RequestBody Pausing body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new PutOnHold(actionId, body.reason(), body.from()), actionId, who, request);
    }

    @PostMapping("/api/actions/{actionId}/resume")
    Recorded resume(
            @PathVariable ActionId actionId,
            @RequestBody Pausing body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new Resume(actionId, body.reason(), body.from()), actionId, who, request);
    }

    @PostMapping("/api/actions/{actionId}/stop-action")
    Recorded stop(
            @PathVariable ActionId actionId,
            @RequestBody PlanCalls.Reason body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new StopAction(actionId, body.reason()), actionId, who, request);
    }

    @PostMapping("/api/actions/{actionId}/mark-to-carry-forward")
    Recorded markToCarryForward(
            @PathVariable ActionId actionId,
            @RequestBody PlanCalls.Reason body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new MarkToCarryForward(actionId, body.reason()), actionId, who, request);
    }

    @PostMapping("/api/actions/{actionId}/mark-duplicate")
    Recorded markDuplicate(
            @PathVariable ActionId actionId,
            @RequestBody Repeating body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var original = seen(body.originalActionId(), who, "Say which action it repeats, by its originalActionId.");
        return send(new MarkDuplicate(actionId, original, body.reason()), actionId, who, request);
    }

    @PostMapping("/api/actions/{actionId}/withdraw-duplicate")
    Recorded withdrawDuplicate(
            @PathVariable ActionId actionId,
            @RequestBody PlanCalls.Reason body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new WithdrawDuplicate(actionId, body.reason()), actionId, who, request);
    }

    @PostMapping("/api/actions/{actionId}/name-follow-on")
    Recorded nameFollowOn(
            @PathVariable ActionId actionId,
            @RequestBody Following body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var next = seen(body.followOnActionId(), who, "Say which action follows on, by its followOnActionId.");
        return send(new NameFollowOn(actionId, next, body.reason()), actionId, who, request);
    }

    @PostMapping("/api/actions/{actionId}/relate-action")
    Recorded relate(
            @PathVariable ActionId actionId,
            @RequestBody Relating body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var related = seen(body.relatedActionId(), who, "Say which action it is related to, by its relatedActionId.");
        return send(new RelateAction(actionId, related, body.note()), actionId, who, request);
    }
}

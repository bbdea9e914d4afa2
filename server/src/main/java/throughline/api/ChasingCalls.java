package throughline.api;

import static throughline.api.PlanCalls.needed;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import throughline.command.action.ConfirmNoChange;
import throughline.command.action.ConfirmNoChanges;
import throughline.command.action.NamedParty;
import throughline.command.action.NoteUpdateNotReceived;
import throughline.command.action.RequestUpdate;
import throughline.command.action.WithdrawRequest;
import throughline.events.ActionId;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.RequestId;
import throughline.people.SignedIn;

/** What is asked about an action, and the shortest answer to it: that nothing has changed. */
@RestController
class ChasingCalls {
    private final Handing handing;
    private final Places places;

    ChasingCalls(Handing handing, Places places) {
        this.handing = handing;
        this.places = places;
    }

    record NoChange(
            @Nullable Prose onBehalfOf,
            @Nullable Prose note,
            @Nullable Prose source,
            @Nullable LocalDate happenedOn) {}

    record NoChanges(
            @Nullable List<ConfirmNoChanges.Line> actions,
            @Nullable Prose onBehalfOf,
            @Nullable Prose source) {}

    /**
     * @param party who owes the update, by name
     * @param partyId the same by its id, where it leads the action
     */
    record Asking(
            @Nullable NamedParty party,
            @Nullable PartyId partyId,
            @Nullable LocalDate deadline,
            @Nullable Prose question) {}

    record Settling(@Nullable RequestId requestId, @Nullable Prose reason) {}

    @PostMapping("/api/actions/{actionId}/confirm-no-change")
    Recorded confirm(
            @PathVariable ActionId actionId,
            @RequestBody NoChange body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(
                new ConfirmNoChange(actionId, body.happenedOn(), body.onBehalfOf(), body.note(), body.source()),
                actionId,
                who,
                request);
    }

    @PostMapping("/api/plans/{planId}/confirm-no-changes")
    Recorded confirm(
            @PathVariable PlanId planId,
            @RequestBody NoChanges body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var lines = needed(body.actions(), "Name the actions of which nothing has changed: actions: [{actionId, note?}].");
        for (var line : lines) {
            needed(line == null ? null : line.actionId(), "Give every line the actionId of its action.");
        }
        var asked = new ConfirmNoChanges(planId, lines, body.onBehalfOf(), body.source());
        return Recorded.of(handing.in(asked, who, places.of(planId, who).partnershipId(), request));
    }

    @PostMapping("/api/actions/{actionId}/request-update")
    Recorded ask(
            @PathVariable ActionId actionId,
            @RequestBody Asking body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var party = body.party();
        if (party != null) {
            needed(
                    party.name() == null || party.kind() == null ? null : party,
                    "Give the party its name and its kind (person, post, group, organisation).");
        }
        return send(
                new RequestUpdate(
                        actionId, RequestId.next(), party, body.partyId(), body.deadline(), body.question()),
                actionId,
                who,
                request);
    }

    @PostMapping("/api/actions/{actionId}/withdraw-request")
    Recorded withdraw(
            @PathVariable ActionId actionId,
            @RequestBody Settling body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new WithdrawRequest(actionId, which(body), body.reason()), actionId, who, request);
    }

    @PostMapping("/api/actions/{actionId}/note-update-not-received")
    Recorded noteNotReceived(
            @PathVariable ActionId actionId,
            @RequestBody Settling body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new NoteUpdateNotReceived(actionId, which(body), body.reason()), actionId, who, request);
    }

    private static RequestId which(Settling body) {
        return needed(body.requestId(), "Say which request is meant, by its requestId.");
    }

    private Recorded send(Object command, ActionId action, SignedIn who, HttpServletRequest request) {
        return Recorded.of(handing.in(command, action, who, places.of(action, who).partnershipId(), request));
    }
}

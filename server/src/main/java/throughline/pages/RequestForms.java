package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.api.Places;
import throughline.command.action.NamedParty;
import throughline.command.action.NoteUpdateNotReceived;
import throughline.command.action.RequestUpdate;
import throughline.command.action.WithdrawRequest;
import throughline.commands.Desk;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.RequestId;
import throughline.people.SignedIn;

/** The forms on an action's page that ask for an update, and settle what was asked. */
@Controller
class RequestForms {
    private static final String ASK = "request-update";
    private static final String WITHDRAW = "withdraw-request";
    private static final String MISSED = "note-update-not-received";

    private final ActionPage page;
    private final Places places;
    private final Desk desk;

    RequestForms(ActionPage page, Places places, Desk desk) {
        this.page = page;
        this.places = places;
        this.desk = desk;
    }

    @PostMapping({"/actions/{actionId}/" + ASK, "/actions/{actionId}/" + WITHDRAW, "/actions/{actionId}/" + MISSED})
    String send(
            @PathVariable ActionId actionId,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var place = places.of(actionId, who);
        var path = request.getRequestURI();
        var form = path.substring(path.lastIndexOf('/') + 1);
        var typed = new Typed(form, values);
        try {
            var once = typed.once(path);
            var receipt =
                    desk.send(command(form, actionId, typed), who, place.partnershipId(), By.Channel.PAGE, once, null);
            return "redirect:/actions/" + actionId + "?recorded=" + receipt.position();
        } catch (RuntimeException e) {
            var failed = Failed.because(e);
            response.setStatus(failed.status());
            return page.show(actionId, "", null, typed, failed, who, model);
        }
    }

    private static Object command(String form, ActionId action, Typed typed) {
        return switch (form) {
            case ASK ->
                new RequestUpdate(
                        action,
                        RequestId.next(),
                        new NamedParty(typed.needed("party", "Say who owes the update."), Fields.leadKind(typed, "kind")),
                        null,
                        typed.day("deadline"),
                        typed.prose("question"));
            case WITHDRAW -> new WithdrawRequest(action, request(typed), typed.prose("reason"));
            default -> new NoteUpdateNotReceived(action, request(typed), typed.prose("reason"));
        };
    }

    private static RequestId request(Typed typed) {
        try {
            return RequestId.of(typed.get("request"));
        } catch (IllegalArgumentException e) {
            throw new Mistake("request", "Choose one of the updates that are owed.");
        }
    }
}

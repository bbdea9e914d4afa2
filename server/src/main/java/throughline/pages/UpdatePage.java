package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.api.Ask;
import throughline.api.Places;
import throughline.commands.Desk;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.Lead;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.accountability.Accountable;
import throughline.query.journal.Moment;
import throughline.query.plan.GetAction;
import throughline.query.plan.GetPlan;

/** One partner's update: five short questions, recorded in one piece. */
@Controller
class UpdatePage {
    static final String FORM = "update";

    private final Ask reading;
    private final Places places;
    private final Access access;
    private final Desk desk;

    UpdatePage(Ask reading, Places places, Access access, Desk desk) {
        this.reading = reading;
        this.places = places;
        this.access = access;
        this.desk = desk;
    }

    @GetMapping("/actions/{actionId}/update")
    String ask(@PathVariable ActionId actionId, @AuthenticationPrincipal SignedIn who, Model model) {
        // Whoever only reads is told so before typing, not after.
        access.by(who, places.of(actionId, who).partnershipId(), By.Channel.PAGE, "");
        var values = new LinkedMultiValueMap<String, String>();
        values.add("organisation", who.organisation());
        values.add("done", "no");
        return show(actionId, new Typed(FORM, values), null, List.of(), who, model);
    }

    @PostMapping("/actions/{actionId}/update")
    String save(
            @PathVariable ActionId actionId,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var place = places.of(actionId, who);
        var typed = new Typed(FORM, values);
        try {
            Object said;
            if (values.containsKey("unchanged")) {
                said = Updates.unchanged(actionId, typed, who);
            } else {
                var update = Updates.of(actionId, typed, who);
                if (values.containsKey("preview")) {
                    return show(actionId, typed, null, Updates.preview(update, answer(actionId), who), who, model);
                }
                said = update;
            }
            var once = typed.once(request.getRequestURI());
            var receipt = desk.send(said, who, place.partnershipId(), By.Channel.PAGE, once, null);
            return "redirect:/actions/" + actionId + "?recorded=" + receipt.position();
        } catch (RuntimeException e) {
            var failed = Failed.because(e);
            response.setStatus(failed.status());
            return show(actionId, typed, failed, List.of(), who, model);
        }
    }

    private String show(
            ActionId actionId,
            Typed typed,
            @Nullable Failed failed,
            List<String> preview,
            SignedIn who,
            Model model) {
        var place = places.of(actionId, who);
        var answer = answer(actionId);
        var role = access.roleIn(who.person(), place.partnershipId()).orElse(null);
        model.addAttribute("answer", answer);
        model.addAttribute("action", answer.action());
        model.addAttribute("coordinates", role == By.Role.COORDINATOR);
        model.addAttribute("own", who.organisation());
        model.addAttribute("organisations", parties(answer));
        model.addAttribute("typed", typed);
        model.addAttribute("failed", failed);
        model.addAttribute("preview", preview);
        model.addAttribute("once", UUID.randomUUID().toString());
        model.addAttribute("plan", answer.planId());
        model.addAttribute("marking", answer.marking());
        model.addAttribute("current", "action");
        return "update";
    }

    private GetAction.Answer answer(ActionId actionId) {
        return reading.ask(new GetAction(actionId, Moment.NOW), GetAction.Answer.class);
    }

    /** Organisations, and whoever leads the action or owes an update on it. */
    private static List<String> parties(GetAction.Answer answer) {
        return Stream.of(
                        answer.parties().stream()
                                .filter(party -> party.kind() == Lead.Kind.ORGANISATION)
                                .map(GetAction.Party::name),
                        answer.action().leads().stream().map(Accountable.Named::name),
                        answer.action().requests().stream().map(GetPlan.Request::party))
                .flatMap(name -> name)
                .distinct()
                .toList();
    }
}

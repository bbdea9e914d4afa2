package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.api.Ask;
import throughline.api.Places;
import throughline.command.withholding.ShowTextAgain;
import throughline.command.withholding.WithheldTexts;
import throughline.command.withholding.WithholdText;
import throughline.commands.Desk;
import throughline.events.By;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.people.NotAllowed;
import throughline.people.SignedIn;
import throughline.query.journal.EventJson;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.query.withholding.FindWithholdings;

/** Information governance withholds a text by law, after a look at what goes with it, or shows a hidden one again. */
@Controller
class WithholdPage {
    private static final String ADDRESS = TextsPage.ADDRESS + "/{place}";

    private final Ask reading;
    private final Places places;
    private final Desk desk;
    private final Veils veils;

    WithholdPage(Ask reading, Places places, Desk desk, Veils veils) {
        this.reading = reading;
        this.places = places;
        this.desk = desk;
        this.veils = veils;
    }

    @GetMapping(ADDRESS)
    String ask(
            @PathVariable PlanId planId,
            @PathVariable long position,
            @PathVariable int place,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        return form(planId, position, place, Typed.nothing(), null, who, model);
    }

    /** Nothing happens yet: what would go is shown first. */
    @PostMapping(ADDRESS + "/review")
    String review(
            @PathVariable PlanId planId,
            @PathVariable long position,
            @PathVariable int place,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model) {
        var typed = new Typed("withhold", values);
        try {
            model.addAttribute("reason", typed.needed("reason", "Say why it is withheld, without personal data."));
            model.addAttribute("authority", authority(typed));
            model.addAttribute("rehearsed", rehearsed(planId, position, place, typed, who));
            around(planId, position, place, typed, null, model);
            return "withhold-review";
        } catch (RuntimeException e) {
            return failed(e, planId, position, place, typed, who, response, model);
        }
    }

    @PostMapping(ADDRESS)
    String withhold(
            @PathVariable PlanId planId,
            @PathVariable long position,
            @PathVariable int place,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var typed = new Typed("withhold", values);
        var partnership = places.of(planId, who).partnershipId();
        try {
            desk.send(
                    command(planId, position, place, typed, false, who),
                    who,
                    partnership,
                    By.Channel.PAGE,
                    typed.once(request.getRequestURI()),
                    null);
            return "redirect:/plans/" + planId + "/withheld?withheld=" + position;
        } catch (RuntimeException e) {
            return failed(e, planId, position, place, typed, who, response, model);
        }
    }

    @PostMapping(ADDRESS + "/show-again")
    String showAgain(
            @PathVariable PlanId planId,
            @PathVariable long position,
            @PathVariable int place,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var typed = new Typed("show-again", values);
        var partnership = places.of(planId, who).partnershipId();
        try {
            var hidden = hidden(planId, position, place);
            if (hidden == null) {
                throw new IllegalArgumentException("This text is not hidden, so there is nothing to show again.");
            }
            var asked = new ShowTextAgain(hidden.withholdingId(), partnership, typed.prose("reason"));
            desk.send(asked, who, partnership, By.Channel.PAGE, typed.once(request.getRequestURI()), null);
            return "redirect:/plans/" + planId + "/withheld?shown=" + position;
        } catch (RuntimeException e) {
            return failed(e, planId, position, place, typed, who, response, model);
        }
    }

    private String failed(
            RuntimeException e, PlanId planId, long position, int place, Typed typed, SignedIn who, HttpServletResponse response, Model model) {
        var failed = Failed.because(e);
        response.setStatus(failed.status());
        return form(planId, position, place, typed, failed, who, model);
    }

    private String form(
            PlanId planId, long position, int place, Typed typed, @Nullable Failed failed, SignedIn who, Model model) {
        // Whoever decides about a text has to read it, also where it is hidden from everybody else.
        var whole = Typed.nothing();
        model.addAttribute("rehearsed", rehearsed(planId, position, place, whole, who));
        around(planId, position, place, typed, failed, model);
        return "withhold";
    }

    private void around(PlanId planId, long position, int place, Typed typed, @Nullable Failed failed, Model model) {
        model.addAttribute("position", position);
        model.addAttribute("place", place);
        model.addAttribute("hidden", hidden(planId, position, place));
        model.addAttribute("provisions", Veils.PROVISIONS);
        model.addAttribute("typed", typed);
        model.addAttribute("failed", failed);
        model.addAttribute("once", UUID.randomUUID());
        PlanFrame.around(model, reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class), "history");
    }

    private WithheldTexts rehearsed(PlanId planId, long position, int place, Typed typed, SignedIn who) {
        var partnership = places.of(planId, who).partnershipId();
        if (!veils.governs(who, partnership)) {
            throw new NotAllowed("Only information governance withholds a text by law. Hide it, and they decide about it.");
        }
        var receipt = desk.send(
                command(planId, position, place, typed, true, who), who, partnership, By.Channel.PAGE, null, null);
        return EventJson.mapper().readValue(receipt.result(), WithheldTexts.class);
    }

    private WithholdText command(PlanId planId, long position, int place, Typed typed, boolean rehearse, SignedIn who) {
        return new WithholdText(
                places.of(planId, who).partnershipId(),
                position,
                place,
                rehearse ? null : typed.prose("reason"),
                rehearse ? null : authority(typed),
                typed.prose("left"),
                typed.get("alone").equals("yes"),
                rehearse);
    }

    /** @throws Mistake when none is chosen */
    private static Prose authority(Typed typed) {
        var chosen = typed.get("provision");
        if (chosen.equals("other")) {
            return typed.needed("authority", "Name the law, and its provision, that it is withheld under.");
        }
        return Veils.PROVISIONS.stream()
                .filter(provision -> provision.id().equals(chosen))
                .findFirst()
                .map(provision -> new Prose(provision.words()))
                .orElseThrow(() -> new Mistake("provision", "Choose the law that it is withheld under."));
    }

    private FindWithholdings.@Nullable Line hidden(PlanId planId, long position, int place) {
        return reading.ask(new FindWithholdings(planId), FindWithholdings.Answer.class).withholdings().stream()
                .filter(line -> line.position() == position && line.place() == place)
                .filter(line -> line.state() == FindWithholdings.State.HIDDEN)
                .findFirst()
                .orElse(null);
    }
}

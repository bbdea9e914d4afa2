package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import throughline.command.withholding.HideText;
import throughline.commands.Desk;
import throughline.events.By;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.Unknown;
import throughline.query.history.GetPlanHistory;
import throughline.query.history.Told;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.query.withholding.FindTexts;

/** The texts of one entry, each with the way to take it from sight. */
@Controller
class TextsPage {
    static final String ADDRESS = "/plans/{planId}/entries/{position}/texts";

    private final Ask reading;
    private final Places places;
    private final Desk desk;
    private final Veils veils;

    TextsPage(Ask reading, Places places, Desk desk, Veils veils) {
        this.reading = reading;
        this.places = places;
        this.desk = desk;
        this.veils = veils;
    }

    @GetMapping(ADDRESS)
    String show(
            @PathVariable PlanId planId, @PathVariable long position, @AuthenticationPrincipal SignedIn who, Model model) {
        return page(planId, position, Typed.nothing(), null, who, model);
    }

    @PostMapping(ADDRESS)
    String hide(
            @PathVariable PlanId planId,
            @PathVariable long position,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var typed = new Typed("hide", values);
        var place = places.of(planId, who);
        of(planId, position);
        try {
            var text = Veils.place(typed);
            var asked = new HideText(place.partnershipId(), position, text, typed.prose("reason"));
            desk.send(asked, who, place.partnershipId(), By.Channel.PAGE, typed.once(request.getRequestURI()), null);
            return "redirect:/plans/" + planId + "/entries/" + position + "/texts";
        } catch (RuntimeException e) {
            var failed = Failed.because(e);
            response.setStatus(failed.status());
            return page(planId, position, typed, failed, who, model);
        }
    }

    private String page(
            PlanId planId, long position, Typed typed, @Nullable Failed failed, SignedIn who, Model model) {
        var place = places.of(planId, who);
        var told = told(planId, position);
        var governs = veils.governs(who, place.partnershipId());
        model.addAttribute("texts", of(planId, position));
        model.addAttribute("position", position);
        model.addAttribute("told", told);
        model.addAttribute("governs", governs);
        model.addAttribute("mayHide", governs || veils.mayHide(who, place.partnershipId(), position));
        model.addAttribute("typed", typed);
        model.addAttribute("failed", failed);
        model.addAttribute("once", UUID.randomUUID());
        PlanFrame.around(model, reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class), "history");
        return "texts";
    }

    private List<FindTexts.Line> of(PlanId planId, long position) {
        if (told(planId, position) == null) {
            throw new Unknown("This plan has no entry @%d. Look it up in its history.".formatted(position));
        }
        return reading.ask(new FindTexts(planId, position), FindTexts.Answer.class).texts();
    }

    private @Nullable Told told(PlanId planId, long position) {
        return reading.ask(new GetPlanHistory(planId, position - 1, 1), GetPlanHistory.Answer.class).events().stream()
                .filter(told -> told.position() == position)
                .findFirst()
                .orElse(null);
    }
}

package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
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
import throughline.command.action.SettleDoubt;
import throughline.commands.Desk;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.query.reading.GetReading;

/** How a printed plan was read: what is open first, then every row's words beside what they were read to say. */
@Controller
class ReadingPage {
    private static final String SETTLE = "settle-doubt";

    private final Ask reading;
    private final Places places;
    private final Desk desk;

    ReadingPage(Ask reading, Places places, Desk desk) {
        this.reading = reading;
        this.places = places;
        this.desk = desk;
    }

    @GetMapping("/plans/{planId}/reading")
    String reading(@PathVariable PlanId planId, @AuthenticationPrincipal SignedIn who, Model model) {
        places.of(planId, who);
        return show(planId, new Typed("", new LinkedMultiValueMap<>()), null, model);
    }

    @PostMapping("/plans/{planId}/reading/{actionId}")
    String settle(
            @PathVariable PlanId planId,
            @PathVariable ActionId actionId,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var place = places.of(actionId, who);
        var typed = new Typed(SETTLE, values);
        try {
            var command = new SettleDoubt(actionId, typed.position("position"), typed.prose("how"));
            desk.send(
                    command, who, place.partnershipId(), By.Channel.PAGE, typed.once(request.getRequestURI()), null);
            return "redirect:/plans/" + planId + "/reading";
        } catch (RuntimeException e) {
            var failed = Failed.because(e);
            response.setStatus(failed.status());
            return show(planId, typed, failed, model);
        }
    }

    private String show(PlanId planId, Typed typed, @Nullable Failed failed, Model model) {
        model.addAttribute("found", reading.ask(new GetReading(planId, Moment.NOW), GetReading.Answer.class));
        model.addAttribute("typed", typed);
        model.addAttribute("failed", failed);
        model.addAttribute("once", UUID.randomUUID());
        PlanFrame.around(model, reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class), "reading");
        return "reading";
    }
}

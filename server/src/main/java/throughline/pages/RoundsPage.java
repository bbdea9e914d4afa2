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
import throughline.command.rounds.OpenRound;
import throughline.command.rounds.Opened;
import throughline.commands.Desk;
import throughline.events.By;
import throughline.events.PlanId;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.journal.EventJson;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.query.rounds.FindRounds;

/** The rounds of update requests of a plan, and the form that opens the next one. */
@Controller
class RoundsPage {
    private static final String FORM = "open-round";

    private final Ask reading;
    private final Places places;
    private final Access access;
    private final Desk desk;

    RoundsPage(Ask reading, Places places, Access access, Desk desk) {
        this.reading = reading;
        this.places = places;
        this.access = access;
        this.desk = desk;
    }

    @GetMapping("/plans/{planId}/rounds")
    String rounds(@PathVariable PlanId planId, @AuthenticationPrincipal SignedIn who, Model model) {
        return show(planId, Typed.nothing(), null, who, model);
    }

    @PostMapping("/plans/{planId}/rounds")
    String open(
            @PathVariable PlanId planId,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var place = places.of(planId, who);
        var typed = new Typed(FORM, values);
        try {
            var parties = typed.get("parties").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            var asked = new OpenRound(
                    planId,
                    typed.needed("title", "Give the round a title, such as “Quarter 3”."),
                    typed.day("deadline"),
                    typed.day("board"),
                    parties);
            var once = typed.once(request.getRequestURI());
            var receipt = desk.send(asked, who, place.partnershipId(), By.Channel.PAGE, once, null);
            var opened = EventJson.mapper().readValue(receipt.result(), Opened.class);
            return "redirect:/rounds/" + opened.roundId() + "?recorded=" + receipt.position();
        } catch (RuntimeException e) {
            var failed = Failed.because(e);
            response.setStatus(failed.status());
            return show(planId, typed, failed, who, model);
        }
    }

    private String show(PlanId planId, Typed typed, @Nullable Failed failed, SignedIn who, Model model) {
        var place = places.of(planId, who);
        var plan = reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class);
        var role = access.roleIn(who.person(), place.partnershipId()).orElse(null);
        model.addAttribute("found", reading.ask(new FindRounds(planId, Moment.NOW), FindRounds.Answer.class));
        model.addAttribute("opens", role == By.Role.COORDINATOR && !plan.standing().equals("locked"));
        model.addAttribute("typed", typed);
        model.addAttribute("failed", failed);
        model.addAttribute("once", UUID.randomUUID().toString());
        model.addAttribute("recorded", List.of());
        PlanFrame.around(model, plan, "rounds");
        return "rounds";
    }
}

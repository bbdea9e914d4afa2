package throughline.pages;

import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.api.Ask;
import throughline.api.Places;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.alignment.GetAlignment;
import throughline.query.funds.GetFunds;
import throughline.query.governance.GetGovernance;
import throughline.query.indicators.GetIndicators;
import throughline.query.interventions.GetInterventions;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;

/** What stands around a plan's actions, as the record had it on a day. */
@Controller
class AroundPage {
    private final Ask reading;
    private final Places places;

    AroundPage(Ask reading, Places places) {
        this.reading = reading;
        this.places = places;
    }

    @GetMapping("/plans/{planId}/around")
    String around(
            @PathVariable PlanId planId,
            @RequestParam Map<String, String> asked,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        places.of(planId, who);
        var day = DayFields.read(asked, "asAt");
        var asAt = day == null ? Moment.of(asked.get("asAt")) : Moment.of(day);
        model.addAttribute("asAtDay", day);
        model.addAttribute("indicators", reading.ask(new GetIndicators(planId, asAt), GetIndicators.Answer.class));
        model.addAttribute(
                "interventions", reading.ask(new GetInterventions(planId, asAt), GetInterventions.Answer.class));
        model.addAttribute("funds", reading.ask(new GetFunds(planId, asAt), GetFunds.Answer.class));
        model.addAttribute(
                "governance", reading.ask(new GetGovernance(planId, asAt, null), GetGovernance.Answer.class));
        model.addAttribute("alignment", reading.ask(new GetAlignment(planId, asAt), GetAlignment.Answer.class));
        PlanFrame.around(model, reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class), "around");
        return "around";
    }
}

package throughline.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.api.Ask;
import throughline.api.Places;
import throughline.events.By;
import throughline.events.PlanId;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.alignment.GetAlignment;
import throughline.query.funds.GetFunds;
import throughline.query.governance.GetGovernance;
import throughline.query.history.GetPlanHistory;
import throughline.query.history.Told;
import throughline.query.indicators.GetIndicators;
import throughline.query.interventions.GetInterventions;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;

/** What stands around a plan's actions, as the record had it on a day, and the forms that add to it. */
@Controller
class AroundPage {
    private final Ask reading;
    private final Places places;
    private final Access access;

    AroundPage(Ask reading, Places places, Access access) {
        this.reading = reading;
        this.places = places;
        this.access = access;
    }

    @GetMapping("/plans/{planId}/around")
    String around(
            @PathVariable PlanId planId,
            @RequestParam Map<String, String> asked,
            @RequestParam @Nullable Long recorded,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        places.of(planId, who);
        if (recorded != null) {
            model.addAttribute("recorded", recordedAt(planId, recorded));
        }
        var day = DayFields.read(asked, "asAt");
        var asAt = day == null ? Moment.of(asked.get("asAt")) : Moment.of(day);
        model.addAttribute("asAtDay", day);
        return show(planId, asAt, Typed.nothing(), null, who, model);
    }

    /** @param failed why what was typed was not recorded; absent where nothing was */
    String show(PlanId planId, Moment asAt, Typed typed, @Nullable Failed failed, SignedIn who, Model model) {
        var role = access.roleIn(who.person(), places.of(planId, who).partnershipId()).orElse(null);
        var plan = reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class);
        var around = new Around(
                reading.ask(new GetIndicators(planId, asAt), GetIndicators.Answer.class),
                reading.ask(new GetInterventions(planId, asAt), GetInterventions.Answer.class),
                reading.ask(new GetFunds(planId, asAt), GetFunds.Answer.class),
                reading.ask(new GetGovernance(planId, asAt, null), GetGovernance.Answer.class),
                reading.ask(new GetAlignment(planId, asAt), GetAlignment.Answer.class));
        model.addAttribute("indicators", around.indicators());
        model.addAttribute("measured", Measured.all(around.indicators()));
        model.addAttribute("interventions", around.interventions());
        model.addAttribute("funds", around.funds());
        model.addAttribute("governance", around.governance());
        model.addAttribute("alignment", around.alignment());
        var past = !(asAt instanceof Moment.Now);
        model.addAttribute("past", past);
        model.addAttribute("groups", past || plan.standing().equals("locked") ? List.of() : groups(around, plan, role));
        model.addAttribute("coordinates", role == By.Role.COORDINATOR && !past);
        model.addAttribute("typed", typed);
        model.addAttribute("failed", failed);
        model.addAttribute("once", UUID.randomUUID().toString());
        PlanFrame.around(model, plan, "around");
        return "around";
    }

    private record Around(
            GetIndicators.Answer indicators,
            GetInterventions.Answer interventions,
            GetFunds.Answer funds,
            GetGovernance.Answer governance,
            GetAlignment.Answer alignment) {}

    /** Every partner records readings; everything else is the coordinator's. */
    private static List<AroundTool.Group> groups(Around around, GetPlan.Answer plan, By.@Nullable Role role) {
        var coordinates = role == By.Role.COORDINATOR;
        if (!coordinates && role != By.Role.PARTNER) {
            return List.of();
        }
        var indicators = around.indicators().indicators();
        var measures = IndicatorTools.of(indicators, plan.statusKey(), coordinates);
        if (!coordinates) {
            return List.of(measures);
        }
        var interventions = around.interventions().interventions();
        return Stream.concat(
                        Stream.of(
                                measures,
                                InterventionTools.of(interventions, indicators, plan),
                                FundTools.of(around.funds().funds(), interventions, plan)),
                        GovernanceTools.of(around.governance(), plan).stream())
                .toList();
    }

    private List<String> recordedAt(PlanId planId, long position) {
        return reading.ask(new GetPlanHistory(planId, position - 1, 1), GetPlanHistory.Answer.class).events().stream()
                .filter(told -> told.position() == position)
                .map(Told::sentence)
                .toList();
    }
}

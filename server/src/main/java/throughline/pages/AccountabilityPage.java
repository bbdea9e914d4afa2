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
import throughline.query.accountability.FindAccountability;
import throughline.query.accountability.FindAccountability.Owed;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;

/** Who answers for what, as the record had it on a day; what nobody answers for stands first. */
@Controller
class AccountabilityPage {
    private final Ask reading;
    private final Places places;
    private final Wordings wordings;

    AccountabilityPage(Ask reading, Places places, Wordings wordings) {
        this.reading = reading;
        this.places = places;
        this.wordings = wordings;
    }

    @GetMapping("/plans/{planId}/accountability")
    String accountability(
            @PathVariable PlanId planId,
            @RequestParam Map<String, String> asked,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        places.of(planId, who);
        var recorded = DayFields.read(asked, "asAt");
        var counted = DayFields.read(asked, "on");
        var asAt = recorded == null ? Moment.of(asked.get("asAt")) : Moment.of(recorded);
        var found = reading.ask(
                new FindAccountability(planId, null, asAt, counted, null), FindAccountability.Answer.class);
        model.addAttribute("found", found);
        // An action that several parties lead is owed once.
        var owed = found.parties().stream().flatMap(party -> party.owed().stream()).toList();
        model.addAttribute("owed", owed.stream().map(Owed::actionId).distinct().count());
        model.addAttribute("overdue", owed.stream().filter(Owed::overdue).map(Owed::actionId).distinct().count());
        model.addAttribute("asAtDay", recorded);
        model.addAttribute("onDay", counted);
        model.addAttribute("wordings", wordings);
        PlanFrame.around(model, reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class), "accountability");
        return "accountability";
    }
}

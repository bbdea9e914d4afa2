package throughline.pages;

import org.jspecify.annotations.Nullable;
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
import throughline.query.completions.FindCompletions;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;

/** Every time that something was said to be done, on what evidence, and what was opened again. */
@Controller
class CompletionsPage {
    private static final int ON_A_PAGE = 50;

    private final Ask reading;
    private final Places places;
    private final Wordings wordings;

    CompletionsPage(Ask reading, Places places, Wordings wordings) {
        this.reading = reading;
        this.places = places;
        this.wordings = wordings;
    }

    @GetMapping("/plans/{planId}/completions")
    String completions(
            @PathVariable PlanId planId,
            @RequestParam(required = false) @Nullable Long after,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        places.of(planId, who);
        var asked = new FindCompletions(planId, null, null, after, ON_A_PAGE);
        model.addAttribute("found", reading.ask(asked, FindCompletions.Answer.class));
        model.addAttribute("wordings", wordings);
        PlanFrame.around(model, reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class), "completions");
        return "completions";
    }
}

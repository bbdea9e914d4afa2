package throughline.pages;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
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
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;

/** The plan as at any moment of its life, with steps to the change before and after. */
@Controller
class ReplayPage {
    private static final int SHOWN = 8;

    private final Ask reading;
    private final Places places;
    private final PlanStory story;
    private final Clock clock;

    ReplayPage(Ask reading, Places places, PlanStory story, Clock clock) {
        this.reading = reading;
        this.places = places;
        this.story = story;
        this.clock = clock;
    }

    @GetMapping("/plans/{planId}/replay")
    String replay(
            @PathVariable PlanId planId,
            @RequestParam Map<String, String> asked,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        places.of(planId, who);
        var day = DayFields.read(asked, "day");
        var moment = day == null ? Moment.of(asked.get("asAt")) : Moment.of(day);
        var steps = Steps.of(story.of(planId));
        // Before the first step there is no plan to show, so the walk begins with its opening.
        var chosen = Math.max(0, steps.at(moment));
        var step = steps.list().get(chosen);
        var plan = reading.ask(new GetPlan(planId, new Moment.At(step.position()), null), GetPlan.Answer.class);
        var touched = step.touched();
        model.addAttribute("answer", plan);
        model.addAttribute("colours", Colours.of(plan.statusKey()));
        model.addAttribute("step", step);
        model.addAttribute("told", step.events().stream().limit(SHOWN).toList());
        model.addAttribute("untold", Math.max(0, step.events().size() - SHOWN));
        model.addAttribute("number", chosen + 1);
        model.addAttribute("steps", steps.list());
        model.addAttribute("touched", touched.size() == plan.counts().actions() && chosen == 0 ? Set.of() : touched);
        model.addAttribute("before", chosen > 0 ? steps.list().get(chosen - 1) : null);
        model.addAttribute("after", chosen + 1 < steps.list().size() ? steps.list().get(chosen + 1) : null);
        model.addAttribute("bar", TimeBar.of(steps, chosen, clock.instant()));
        model.addAttribute("day", day);
        PlanFrame.around(model, plan, "replay");
        return "replay";
    }
}

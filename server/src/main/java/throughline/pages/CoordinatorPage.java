package throughline.pages;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import throughline.api.Ask;
import throughline.api.Places;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.carrying.GetCarryOver;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.query.reading.GetReading;
import throughline.query.rounds.FindRounds;

/** What a plan asks of its coordinator, job by job, each with how much of it there is. */
@Controller
class CoordinatorPage {
    private final Ask reading;
    private final Places places;

    CoordinatorPage(Ask reading, Places places) {
        this.reading = reading;
        this.places = places;
    }

    @GetMapping("/plans/{planId}/coordinator")
    String jobs(@PathVariable PlanId planId, @AuthenticationPrincipal SignedIn who, Model model) {
        places.mustCoordinate(planId, who);
        var plan = reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class);
        var read = reading.ask(new GetReading(planId, Moment.NOW), GetReading.Answer.class);
        var rounds = reading.ask(new FindRounds(planId, Moment.NOW), FindRounds.Answer.class);
        var carry = reading.ask(new GetCarryOver(planId), GetCarryOver.Answer.class);
        model.addAttribute("answer", plan);
        model.addAttribute("printed", !read.rows().isEmpty());
        model.addAttribute("findings", read.open().size());
        model.addAttribute("overdue", overdue(plan));
        model.addAttribute("rounds", rounds.rounds().stream()
                .filter(round -> !round.state().equals("closed"))
                .count());
        model.addAttribute("unfinished", carry.actions().size());
        PlanFrame.around(model, plan, "plan");
        return "coordinator";
    }

    /** Updates that were asked for and whose last day has passed. */
    private static long overdue(GetPlan.Answer plan) {
        return plan.priorities().stream()
                .flatMap(priority -> priority.actions().stream())
                .flatMap(action -> action.requests().stream())
                .filter(request -> request.state().equals("overdue"))
                .count();
    }
}

package throughline.pages;

import org.springframework.ui.Model;
import throughline.query.plan.GetPlan;

/** What the frame of a page shows of its plan: the way to its other pages, and its protective marking. */
final class PlanFrame {
    private PlanFrame() {}

    static void around(Model model, GetPlan.Answer plan, String current) {
        model.addAttribute("plan", plan.planId());
        model.addAttribute("planTitle", plan.title());
        model.addAttribute("marking", plan.marking());
        model.addAttribute("current", current);
    }
}

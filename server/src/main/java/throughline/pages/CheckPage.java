package throughline.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import throughline.api.Ask;
import throughline.api.EvidenceRights;
import throughline.check.EntryCheck;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.history.GetPlanHistory;
import throughline.query.history.Told;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.transparency.CannotSign;
import throughline.transparency.Checkpoints;
import throughline.transparency.PastAltered;

/** Whether one entry stands unaltered, checked while the page is made. */
@Controller
class CheckPage {
    private static final String ADDRESS = "/plans/{planId}/entries/{position}/check";

    private final Ask reading;
    private final EntryCheck entries;
    private final Checkpoints checkpoints;
    private final EvidenceRights rights;

    CheckPage(Ask reading, EntryCheck entries, Checkpoints checkpoints, EvidenceRights rights) {
        this.reading = reading;
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.rights = rights;
    }

    @GetMapping(ADDRESS)
    String check(
            @PathVariable PlanId planId, @PathVariable long position, @AuthenticationPrincipal SignedIn who, Model model) {
        return page(planId, position, who, null, model);
    }

    @PostMapping(ADDRESS)
    String sign(
            @PathVariable PlanId planId,
            @PathVariable long position,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model) {
        rights.mustSign(who);
        entries.check(planId, position, who);
        try {
            checkpoints.sign();
            return "redirect:/plans/" + planId + "/entries/" + position + "/check";
        } catch (CannotSign | PastAltered refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(planId, position, who, refused.getMessage(), model);
        }
    }

    private String page(PlanId planId, long position, SignedIn who, @Nullable String problem, Model model) {
        model.addAttribute("checked", entries.check(planId, position, who));
        model.addAttribute("told", told(planId, position));
        model.addAttribute("problem", problem);
        model.addAttribute("maySign", rights.maySign(who));
        PlanFrame.around(model, reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class), "history");
        return "check";
    }

    private @Nullable Told told(PlanId planId, long position) {
        return reading.ask(new GetPlanHistory(planId, position - 1, 1), GetPlanHistory.Answer.class).events().stream()
                .filter(told -> told.position() == position)
                .findFirst()
                .orElse(null);
    }
}

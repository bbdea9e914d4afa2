package throughline.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.api.Ask;
import throughline.api.Places;
import throughline.api.ReturnRights;
import throughline.documents.printing.Format;
import throughline.events.PlanId;
import throughline.events.ReturnId;
import throughline.people.SignedIn;
import throughline.query.Unknown;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.query.returns.GetReturns;
import throughline.returns.IssuedReturns;

/** One return: its files, what it rests on, and whether the log still gives the same bytes. */
@Controller
class ReturnPage {
    private final Ask reading;
    private final Places places;
    private final ReturnRights rights;
    private final IssuedReturns issued;
    private final ReturnsUnderWay underWay;

    ReturnPage(Ask reading, Places places, ReturnRights rights, IssuedReturns issued, ReturnsUnderWay underWay) {
        this.reading = reading;
        this.places = places;
        this.rights = rights;
        this.issued = issued;
        this.underWay = underWay;
    }

    @GetMapping("/plans/{planId}/returns/{returnId}")
    String one(
            @PathVariable PlanId planId,
            @PathVariable ReturnId returnId,
            @RequestParam(name = "issued", required = false) @Nullable String justIssued,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model) {
        places.of(planId, who);
        if (underWay.isUnderWay(returnId)) {
            response.setHeader("Refresh", "2");
            frame(planId, model);
            return "return-waiting";
        }
        var problem = underWay.problem(returnId);
        if (problem != null) {
            // Nothing was recorded; what was asked for is asked for again.
            var failed = problem instanceof Unknown
                    ? new Failed(404, String.valueOf(problem.getMessage()), null)
                    : Failed.because(problem);
            response.setStatus(failed.status());
            model.addAttribute("failed", failed);
            frame(planId, model);
            return "return-waiting";
        }
        model.addAttribute("justIssued", justIssued != null);
        return show(planId, issued.find(planId, returnId), List.of(), model);
    }

    @PostMapping("/plans/{planId}/returns/{returnId}/render-again")
    String again(
            @PathVariable PlanId planId,
            @PathVariable ReturnId returnId,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        places.of(planId, who);
        var found = issued.find(planId, returnId);
        return show(planId, found, issued.again(planId, found), model);
    }

    @GetMapping("/plans/{planId}/returns/{returnId}/files/{sha256}")
    ResponseEntity<byte[]> file(
            @PathVariable PlanId planId, @PathVariable String sha256, @AuthenticationPrincipal SignedIn who) {
        places.of(planId, who);
        return rights.file(sha256, who);
    }

    @GetMapping("/plans/{planId}/returns/{returnId}/now/{format}")
    ResponseEntity<byte[]> now(
            @PathVariable ReturnId returnId, @PathVariable Format format, @AuthenticationPrincipal SignedIn who) {
        return rights.again(returnId, format, who);
    }

    private String show(PlanId planId, GetReturns.Issued found, List<IssuedReturns.Again> again, Model model) {
        model.addAttribute("one", found);
        model.addAttribute("again", again);
        frame(planId, model);
        return "return";
    }

    private void frame(PlanId planId, Model model) {
        var plan = reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class);
        model.addAttribute("answer", plan);
        PlanFrame.around(model, plan, "plan");
    }
}

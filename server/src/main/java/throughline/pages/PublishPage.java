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
import throughline.command.plan.PublishVersion;
import throughline.commands.Desk;
import throughline.events.By;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.changes.GetChanges;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;

/** A version is published once its coordinator has seen what it holds that the last one did not. */
@Controller
class PublishPage {
    static final String FORM = "publish-version";

    private final Ask reading;
    private final Places places;
    private final Desk desk;
    private final British british;
    private final Wordings wordings;

    PublishPage(Ask reading, Places places, Desk desk, British british, Wordings wordings) {
        this.reading = reading;
        this.places = places;
        this.desk = desk;
        this.british = british;
        this.wordings = wordings;
    }

    @GetMapping("/plans/{planId}/publish")
    String ask(@PathVariable PlanId planId, @AuthenticationPrincipal SignedIn who, Model model) {
        return show(planId, Typed.nothing(), null, who, model);
    }

    @PostMapping("/plans/{planId}/publish")
    String publish(
            @PathVariable PlanId planId,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var place = places.of(planId, who);
        var typed = new Typed(FORM, values);
        try {
            var last = last(plan(planId));
            var asked = new PublishVersion(
                    planId,
                    typed.needed("label", "Give the version its label, such as “version 12”."),
                    typed.day("published"),
                    typed.prose("note"));
            var once = typed.once(request.getRequestURI());
            var receipt = desk.send(asked, who, place.partnershipId(), By.Channel.PAGE, once, null);
            return "redirect:/plans/" + planId + "/changes?from=" + (last == null ? "start" : last.recordedAt()) + "&to=@"
                    + receipt.position();
        } catch (RuntimeException e) {
            var failed = Failed.because(e);
            response.setStatus(failed.status());
            return show(planId, typed, failed, who, model);
        }
    }

    private String show(PlanId planId, Typed typed, @Nullable Failed failed, SignedIn who, Model model) {
        places.mustCoordinate(planId, who);
        var plan = plan(planId);
        var last = last(plan);
        var words = new SpeltOut(british, wordings);
        var from = last == null ? Moment.of(Moment.FIRST) : Moment.of(last.recordedAt());
        var found = reading.ask(new GetChanges(planId, from, Moment.NOW), GetChanges.Answer.class);
        model.addAttribute("answer", plan);
        model.addAttribute("last", last);
        model.addAttribute("found", found);
        model.addAttribute("added", spelt(found.added(), words));
        model.addAttribute("removed", spelt(found.removed(), words));
        model.addAttribute("changed", spelt(found.changed(), words));
        model.addAttribute("typed", typed);
        model.addAttribute("failed", failed);
        model.addAttribute("once", UUID.randomUUID().toString());
        PlanFrame.around(model, plan, "plan");
        return "publish";
    }

    private GetPlan.Answer plan(PlanId planId) {
        return reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class);
    }

    private static GetPlan.@Nullable Version last(GetPlan.Answer plan) {
        return plan.versions().isEmpty() ? null : plan.versions().getLast();
    }

    private static List<Compared> spelt(List<GetChanges.Item> items, SpeltOut words) {
        return items.stream().map(item -> Compared.of(item, words)).toList();
    }
}

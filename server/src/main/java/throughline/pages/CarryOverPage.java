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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import throughline.api.Ask;
import throughline.api.CarriedAnswers;
import throughline.api.Places;
import throughline.command.carrying.CarryOverPlan;
import throughline.commands.Desk;
import throughline.events.By;
import throughline.events.PlanId;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.carrying.Choice;
import throughline.query.carrying.GetCarryOver;
import throughline.query.plan.FindPlans;

/** Row by row, what becomes of a plan's unfinished actions; then what will be recorded, to the letter; then the next plan. */
@Controller
class CarryOverPage {
    private static final int OUTDATED = 412;
    private static final int MOST_PLANS = 1000;

    private final Ask reading;
    private final Places places;
    private final Access access;
    private final CarriedAnswers answers;
    private final Desk desk;

    CarryOverPage(Ask reading, Places places, Access access, CarriedAnswers answers, Desk desk) {
        this.reading = reading;
        this.places = places;
        this.access = access;
        this.answers = answers;
        this.desk = desk;
    }

    @GetMapping("/plans/{planId}/carry-over")
    String ask(@PathVariable PlanId planId, @AuthenticationPrincipal SignedIn who, Model model) {
        // Whoever does not coordinate the plan is told so before deciding, not after.
        places.mustCoordinate(planId, who);
        var answer = answer(planId);
        return table(answer, CarryForms.proposed(answer), null, who, model);
    }

    @PostMapping("/plans/{planId}/carry-over")
    String send(
            @PathVariable PlanId planId,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        places.mustCoordinate(planId, who);
        var typed = new Typed(CarryForms.FORM, values);
        var answer = answer(planId);
        try {
            return switch (typed.get("step")) {
                case "edit" -> table(answer, typed, null, who, model);
                case "record" -> record(answer, typed, who, request, next);
                default -> review(answer, typed, null, who, model);
            };
        } catch (RuntimeException e) {
            var failed = Failed.because(e);
            response.setStatus(failed.status());
            return failed.status() == OUTDATED
                    ? review(answer, typed, failed.sentence(), who, model)
                    : table(answer, typed, failed, who, model);
        }
    }

    private String table(
            GetCarryOver.Answer answer, Typed typed, @Nullable Failed failed, SignedIn who, Model model) {
        around(answer, typed, model);
        model.addAttribute("failed", failed);
        model.addAttribute("nextPlans", nextPlans(answer, who));
        model.addAttribute("choices", List.of(Choice.values()));
        model.addAttribute("parts", CarryForms.partNumbers());
        return "carry-over";
    }

    private String review(
            GetCarryOver.Answer answer, Typed typed, @Nullable String notice, SignedIn who, Model model) {
        var asked = CarryForms.of(answer.planId(), answer, typed, true);
        var receipt = desk.send(asked, who, answer.partnershipId(), By.Channel.PAGE, null, null);
        around(answer, typed, model);
        model.addAttribute("rehearsed", answers.of(receipt, answer.planId(), who));
        model.addAttribute("notice", notice);
        model.addAttribute("counted", CarryForms.counted(answer, typed));
        model.addAttribute("to", asked.to() == null ? null : toTitle(asked.to(), answer, who));
        return "carry-review";
    }

    private String record(
            GetCarryOver.Answer answer,
            Typed typed,
            SignedIn who,
            HttpServletRequest request,
            RedirectAttributes next) {
        var asked = CarryForms.of(answer.planId(), answer, typed, false);
        var once = typed.once(request.getRequestURI());
        var receipt = desk.send(asked, who, answer.partnershipId(), By.Channel.PAGE, once, null);
        var made = answers.of(receipt, answer.planId(), who);
        next.addFlashAttribute("recorded", List.of(done(made)));
        return "redirect:/plans/" + (made.planId() == null ? answer.planId() : made.planId());
    }

    /** “5 actions go on as 6, and 2 are closed.” */
    private static String done(CarriedAnswers.Answer made) {
        var edges = made.edges() == null ? List.<CarriedAnswers.Edge>of() : made.edges();
        var from = edges.stream().map(CarriedAnswers.Edge::from).distinct().count();
        var to = edges.stream().map(CarriedAnswers.Edge::to).distinct().count();
        var closed = made.closed().size();
        var on = from == 1 ? "1 action goes on" : from + " actions go on";
        return (from == 0 ? "No action goes on" : from == to ? on : on + " as " + to)
                + (closed == 0 ? "." : closed == 1 ? ", and 1 is closed." : ", and " + closed + " are closed.");
    }

    private static void around(GetCarryOver.Answer answer, Typed typed, Model model) {
        model.addAttribute("answer", answer);
        model.addAttribute("typed", typed);
        model.addAttribute("once", UUID.randomUUID().toString());
        model.addAttribute("plan", answer.planId());
        model.addAttribute("marking", answer.marking());
        model.addAttribute("current", "plan");
    }

    private String toTitle(CarryOverPlan.To to, GetCarryOver.Answer answer, SignedIn who) {
        return nextPlans(answer, who).stream()
                .filter(line -> line.planId().equals(to.planId()))
                .map(FindPlans.Line::title)
                .findFirst()
                .orElseGet(() -> String.valueOf(to.title()));
    }

    private List<FindPlans.Line> nextPlans(GetCarryOver.Answer answer, SignedIn who) {
        var visible = access.visibleTo(who.person());
        return reading.ask(new FindPlans(visible, 0, MOST_PLANS), FindPlans.Answer.class).plans().stream()
                .filter(line -> line.partnershipId().equals(answer.partnershipId()))
                .filter(line -> !line.planId().equals(answer.planId()) && line.standing().equals("open"))
                .toList();
    }

    private GetCarryOver.Answer answer(PlanId planId) {
        return reading.ask(new GetCarryOver(planId), GetCarryOver.Answer.class);
    }
}

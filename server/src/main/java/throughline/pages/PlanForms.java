package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.api.Places;
import throughline.command.action.AddAction;
import throughline.command.plan.AddPriority;
import throughline.command.plan.ChooseStatusKey;
import throughline.command.plan.CorrectPlanEntry;
import throughline.command.plan.EndPlan;
import throughline.command.plan.LockPlan;
import throughline.command.plan.SetRatingRule;
import throughline.command.plan.UnlockPlan;
import throughline.commands.Desk;
import throughline.events.By;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.people.SignedIn;
import throughline.query.Unknown;

/** The forms at the end of a plan's page. */
@Controller
class PlanForms {
    private final PlanPage page;
    private final Places places;
    private final Desk desk;

    PlanForms(PlanPage page, Places places, Desk desk) {
        this.page = page;
        this.places = places;
        this.desk = desk;
    }

    @PostMapping("/plans/{planId}/{form}")
    String send(
            @PathVariable PlanId planId,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var place = places.of(planId, who);
        var typed = new Typed(form, values);
        try {
            var command = command(form, planId, typed);
            var receipt = desk.send(
                    command, who, place.partnershipId(), By.Channel.PAGE, typed.once(request.getRequestURI()), null);
            return "redirect:/plans/" + planId + "?recorded=" + receipt.position();
        } catch (RuntimeException e) {
            var failed = Failed.because(e);
            response.setStatus(failed.status());
            var filter = Filter.of(new LinkedMultiValueMap<>());
            return page.show(planId, filter, typed, failed, who, model);
        }
    }

    private static Object command(String form, PlanId plan, Typed typed) {
        return switch (form) {
            case "add-priority" ->
                new AddPriority(
                        plan,
                        PriorityId.next(),
                        typed.prose("ref"),
                        typed.needed("title", "Give the priority a title."));
            case "add-action" ->
                new AddAction(
                        plan,
                        typed.get("priority"),
                        typed.prose("ref"),
                        typed.prose("theme"),
                        typed.needed("text", "Say what the action is."),
                        Fields.leads(typed),
                        Fields.timescale(typed),
                        List.of());
            case "end-plan" -> new EndPlan(plan, typed.day("ended"), typed.prose("reason"));
            case "choose-status-key" -> new ChooseStatusKey(plan, KeyForms.key(typed), typed.prose("reason"));
            case "set-rating-rule" -> new SetRatingRule(plan, KeyForms.rule(typed), typed.prose("reason"));
            case "lock-plan" -> new LockPlan(plan, typed.prose("reason"));
            case "unlock-plan" -> new UnlockPlan(plan, typed.prose("reason"));
            case "correct-plan-entry" ->
                new CorrectPlanEntry(
                        plan, typed.position("position"), typed.prose("correction"), typed.prose("reason"));
            default ->
                throw new Unknown("A plan has no form “" + form + "”. Go back to the plan and use one of its own.");
        };
    }
}

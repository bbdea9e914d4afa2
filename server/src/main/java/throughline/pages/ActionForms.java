package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.api.Places;
import throughline.command.action.AddMilestone;
import throughline.command.action.AssignLead;
import throughline.command.action.CarryOverToNextPlan;
import throughline.command.action.CorrectEntry;
import throughline.command.action.MarkCompleted;
import throughline.command.action.Reopen;
import throughline.command.action.Reschedule;
import throughline.command.action.WithdrawEvidence;
import throughline.commands.Desk;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.EvidenceId;
import throughline.events.MilestoneId;
import throughline.events.PlanId;
import throughline.events.Timescale;
import throughline.people.SignedIn;

/** The forms at the end of an action's page. */
@Controller
class ActionForms {
    private final ActionPage page;
    private final Places places;
    private final Desk desk;
    private final FactForms facts;

    ActionForms(ActionPage page, Places places, Desk desk, FactForms facts) {
        this.page = page;
        this.places = places;
        this.desk = desk;
        this.facts = facts;
    }

    @PostMapping("/actions/{actionId}/{form}")
    String send(
            @PathVariable ActionId actionId,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var place = places.of(actionId, who);
        var typed = new Typed(form, values);
        try {
            var command = command(form, actionId, typed, who);
            var once = typed.once(request.getRequestURI());
            var receipt = desk.send(command, who, place.partnershipId(), By.Channel.PAGE, once, null);
            return "redirect:/actions/" + actionId + "?recorded=" + receipt.position();
        } catch (RuntimeException e) {
            var failed = Failed.because(e);
            response.setStatus(failed.status());
            return page.show(actionId, "", null, typed, failed, who, model);
        }
    }

    private Object command(String form, ActionId action, Typed typed, SignedIn who) {
        return switch (form) {
            case "assign-lead" -> new AssignLead(action, Fields.leads(typed), typed.prose("reason"));
            case "reschedule" ->
                new Reschedule(
                        action,
                        Objects.requireNonNullElse(Fields.timescale(typed), new Timescale(null, null, null)),
                        typed.prose("reason"));
            case "add-milestone" ->
                new AddMilestone(
                        action, MilestoneId.next(), typed.needed("text", "Say what the step is."), Fields.due(typed));
            case "mark-completed" ->
                new MarkCompleted(
                        action,
                        typed.prose("organisation"),
                        Fields.completion(typed),
                        typed.prose("evidence"),
                        typed.day("happened"));
            case "reopen" -> new Reopen(action, typed.prose("organisation"), typed.prose("reason"));
            case "correct-entry" ->
                new CorrectEntry(action, typed.position("position"), typed.prose("correction"), typed.prose("reason"));
            case "carry-over" -> carryOver(action, typed, who);
            case "withdraw-evidence" -> new WithdrawEvidence(action, evidence(typed), typed.prose("reason"));
            default -> facts.command(form, action, typed);
        };
    }

    private static EvidenceId evidence(Typed typed) {
        try {
            return EvidenceId.of(typed.get("evidence"));
        } catch (IllegalArgumentException e) {
            throw new Mistake("evidence", "Choose what is withdrawn.");
        }
    }

    private CarryOverToNextPlan carryOver(ActionId action, Typed typed, SignedIn who) {
        var chosen = typed.needed("plan", "Choose the plan that it goes on in.").text();
        PlanId to;
        try {
            to = PlanId.of(chosen);
        } catch (IllegalArgumentException e) {
            throw new Mistake("plan", "Choose the plan that it goes on in.");
        }
        places.mustCoordinate(to, who);
        var priority = typed.get("priority");
        return new CarryOverToNextPlan(
                action, to, priority.isEmpty() ? null : priority, typed.prose("ref"), typed.prose("reason"));
    }
}

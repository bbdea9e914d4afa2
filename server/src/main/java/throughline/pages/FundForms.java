package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.command.fund.AddFundCriterion;
import throughline.command.fund.OpenFund;
import throughline.command.fund.RecordAward;
import throughline.command.fund.SetFundCap;
import throughline.command.fund.WithdrawAward;
import throughline.events.AwardId;
import throughline.events.FundId;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.Unknown;

/** Records what a plan gives out, from the forms around it. */
@Controller
class FundForms {
    private final AroundDesk desk;

    FundForms(AroundDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/plans/{planId}/around/" + FundTools.SECTION + "/{form}")
    String send(
            @PathVariable PlanId planId,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var sent = new AroundDesk.Sent(planId, new Typed(form, values), who, request, response, model);
        return desk.record(sent, typed -> command(form, sent, typed));
    }

    private Object command(String form, AroundDesk.Sent sent, Typed typed) {
        return switch (form) {
            case "open-fund" ->
                new OpenFund(
                        FundId.next(),
                        sent.plan(),
                        typed.needed("name", "Give the fund a name."),
                        typed.prose("amount"),
                        typed.prose("delivery"));
            case "set-fund-cap" ->
                new SetFundCap(
                        fund(sent),
                        typed.needed("kind", "Say for which kind of organisation the cap is."),
                        typed.needed("most", "Give the most that one of them may be awarded, such as £5,000."),
                        typed.prose("reason"));
            case "add-fund-criterion" ->
                new AddFundCriterion(fund(sent), typed.needed("text", "Say what an application has to meet."));
            case "record-award" -> award(sent, typed);
            case "withdraw-award" -> withdrawn(sent, typed);
            default -> throw new Unknown("A fund has no form “" + form + "”. Go back to what stands around the plan.");
        };
    }

    private RecordAward award(AroundDesk.Sent sent, Typed typed) {
        return new RecordAward(
                fund(sent),
                AwardId.next(),
                typed.needed("recipient", "Say who was awarded it."),
                typed.prose("kind"),
                typed.needed("amount", "Give the sum that was awarded, such as £4,500."),
                typed.prose("purpose"),
                typed.get("intervention").isEmpty() ? null : desk.intervention(sent, typed.get("intervention")),
                typed.get("priority").isEmpty() ? null : typed.get("priority"),
                typed.prose("approver"),
                typed.prose("reason"),
                typed.day("happened"));
    }

    private WithdrawAward withdrawn(AroundDesk.Sent sent, Typed typed) {
        var chosen = typed.get("award").split(" ", 2);
        if (chosen.length < 2) {
            throw new Mistake("award", "Choose the award.");
        }
        return new WithdrawAward(
                desk.fund(sent, chosen[0]),
                Fields.id("award", chosen[1], AwardId::of, "Choose the award."),
                typed.needed("reason", "Say why the award is withdrawn."));
    }

    private FundId fund(AroundDesk.Sent sent) {
        return desk.fund(sent, sent.typed().get("fund"));
    }
}

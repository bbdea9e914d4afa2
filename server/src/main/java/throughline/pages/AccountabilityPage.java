package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import throughline.command.plan.SetAccountabilityRule;
import throughline.commands.Desk;
import throughline.events.AccountabilityRule;
import throughline.events.By;
import throughline.events.PlanId;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.Unknown;
import throughline.query.accountability.FindAccountability;
import throughline.query.accountability.FindAccountability.Owed;
import throughline.query.history.GetPlanHistory;
import throughline.query.journal.Moment;
import throughline.query.party.FindParties;
import throughline.query.plan.GetPlan;

/** Who answers for what, as the record had it and on any day; what nobody answers for stands first. */
@Controller
class AccountabilityPage {
    private static final String RULE = "set-accountability-rule";

    private final Ask reading;
    private final Places places;
    private final Access access;
    private final Desk desk;
    private final Wordings wordings;
    private final WhoAnswered whoAnswered;

    AccountabilityPage(
            Ask reading, Places places, Access access, Desk desk, Wordings wordings, WhoAnswered whoAnswered) {
        this.whoAnswered = whoAnswered;
        this.reading = reading;
        this.places = places;
        this.access = access;
        this.desk = desk;
        this.wordings = wordings;
    }

    @GetMapping("/plans/{planId}/accountability")
    String accountability(
            @PathVariable PlanId planId,
            @RequestParam Map<String, String> asked,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model) {
        return show(planId, asked, Typed.nothing(), null, who, response, model);
    }

    @PostMapping("/plans/{planId}/accountability/" + RULE)
    String rule(
            @PathVariable PlanId planId,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var partnership = places.of(planId, who).partnershipId();
        var typed = new Typed(RULE, values);
        try {
            var command = new SetAccountabilityRule(
                    planId, typed.prose("group"), typed.prose("list"), typed.prose("reason"));
            desk.send(command, who, partnership, By.Channel.PAGE, typed.once(request.getRequestURI()), null);
            return "redirect:/plans/" + planId + "/accountability";
        } catch (RuntimeException e) {
            var failed = Failed.because(e);
            response.setStatus(failed.status());
            return show(planId, Map.of(), typed, failed, who, response, model);
        }
    }

    private String show(
            PlanId planId,
            Map<String, String> fields,
            Typed typed,
            @Nullable Failed failed,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        var place = places.of(planId, who);
        var asked = Asked.of(fields, "asAt", "on", "day");
        var plan = reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class);
        answer(planId, asked, plan, model);
        if (asked.problem("asAt").isEmpty() && asked.problem("on").isEmpty()) {
            found(planId, asked, plan, model);
        }
        if (!asked.problems().isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        model.addAttribute("asked", asked);
        model.addAttribute("actions", WhoAnswered.actions(plan));
        model.addAttribute("wordings", wordings);
        model.addAttribute(
                "coordinates",
                access.roleIn(who.person(), place.partnershipId()).orElse(null) == By.Role.COORDINATOR);
        model.addAttribute("typed", typed);
        model.addAttribute("failed", failed);
        model.addAttribute("once", UUID.randomUUID().toString());
        PlanFrame.around(model, plan, "accountability");
        return "accountability";
    }

    /** One action on one day, where that is asked. */
    private void answer(PlanId planId, Asked asked, GetPlan.Answer plan, Model model) {
        var ref = asked.get("ref");
        if (ref.isEmpty()) {
            if (asked.day("day") != null) {
                asked.wrong("ref", "ref", "Say which action you mean, by its reference, such as 1.1.");
            }
            return;
        }
        if (!asked.problem("day").isEmpty()) {
            return;
        }
        var day = asked.day("day") == null ? plan.on() : asked.day("day");
        var answers = whoAnswered.of(planId, ref, day);
        if (answers.isEmpty()) {
            asked.wrong("ref", "ref", "No action of this plan is “%s”. Type its reference as the plan prints it, or some of its words."
                    .formatted(ref));
        }
        model.addAttribute("answers", answers);
    }

    private void found(PlanId planId, Asked asked, GetPlan.Answer plan, Model model) {
        var recorded = asked.day("asAt");
        var asAt = recorded == null ? Moment.of(asked.get("asAt")) : Moment.of(recorded);
        var on = asked.day("on");
        var found = reading.ask(new FindAccountability(planId, null, asAt, on, null), FindAccountability.Answer.class);
        var register = reading.ask(new FindParties(plan.partnershipId(), asAt, on), FindParties.Answer.class);
        model.addAttribute("found", found);
        model.addAttribute("unanswered", found.unresolved().stream()
                .map(action -> Unanswered.of(action, "/plans/" + planId, register.parties()))
                .toList());
        model.addAttribute("standings", PartyStanding.of(found.parties()));
        // An action that several parties lead is owed once.
        var owed = found.parties().stream().flatMap(party -> party.owed().stream()).toList();
        model.addAttribute("owed", owed.stream().map(Owed::actionId).distinct().count());
        model.addAttribute("overdue", owed.stream().filter(Owed::overdue).map(Owed::actionId).distinct().count());
        model.addAttribute("rule", said(rule(planId, asAt)));
        model.addAttribute("asAtDay", recorded);
        var csv = Asked.with(Asked.with(asked.kept("asAt", "on"), "plan", planId.toString()), "format", "csv");
        model.addAttribute("csv", Asked.address("/api/accountability", csv));
        model.addAttribute("early", early(planId, asAt, found));
    }

    /** Where the day lies before the plan's first entry, that in a sentence. */
    private @Nullable String early(PlanId planId, Moment asAt, FindAccountability.Answer found) {
        var began = reading.ask(new GetPlanHistory(planId, 0, 1), GetPlanHistory.Answer.class).events().stream()
                .map(told -> told.at())
                .findFirst()
                .orElse(null);
        if (began == null) {
            return null;
        }
        var british = new British();
        if (asAt instanceof Moment.Until until && until.instant().isBefore(began)) {
            return "The record knew nothing of this plan then: it begins on " + british.day(began) + ".";
        }
        return found.on().isBefore(began.atZone(Moment.LONDON).toLocalDate())
                ? "This plan came into the record on " + british.day(began)
                        + ". What is shown for an earlier day is what the record has learnt since."
                : null;
    }

    private @Nullable AccountabilityRule rule(PlanId planId, Moment asAt) {
        try {
            return reading.ask(new GetPlan(planId, asAt, null), GetPlan.Answer.class).accountabilityRule();
        } catch (Unknown e) {
            // The plan was not in the record yet, and stated nothing.
            return null;
        }
    }

    private static String said(@Nullable AccountabilityRule rule) {
        if (rule == null) {
            return "The plan states no rule for who answers where several are named.";
        }
        var group = rule.group() == null ? "" : "the chair of a group is " + rule.group();
        var list = rule.list() == null ? "" : "the first named of several is " + rule.list();
        return "The plan’s rule: " + group + (group.isEmpty() || list.isEmpty() ? "" : ", and ") + list + ".";
    }
}

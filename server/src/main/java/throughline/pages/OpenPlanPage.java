package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.command.plan.OpenPlan;
import throughline.command.plan.SetAccountabilityRule;
import throughline.commands.Desk;
import throughline.events.By;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.StatusKey;
import throughline.people.SignedIn;
import throughline.query.journal.EventJson;

/** An empty plan is opened: whose it is, for which period, and by which rules it is kept. */
@Controller
class OpenPlanPage {
    static final String FORM = "open-plan";

    private final Coordinated coordinated;
    private final Desk desk;

    OpenPlanPage(Coordinated coordinated, Desk desk) {
        this.coordinated = coordinated;
        this.desk = desk;
    }

    @GetMapping("/plans/new")
    String ask(@AuthenticationPrincipal SignedIn who, Model model) {
        return show(Typed.nothing(), null, who, model);
    }

    @PostMapping("/plans/new")
    String open(
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        coordinated.needed(who);
        var typed = new Typed(FORM, values);
        try {
            var asked = asked(typed, coordinated.by(who));
            var once = typed.once(request.getRequestURI());
            var receipt = desk.send(asked, who, asked.partnershipId(), By.Channel.PAGE, once, null);
            // Of two presses, the plan that the first one opened.
            var opened = EventJson.mapper().readValue(receipt.result(), PlanId.class);
            return "redirect:/plans/" + opened + "?recorded=" + receipt.position();
        } catch (RuntimeException e) {
            var failed = Failed.because(e);
            response.setStatus(failed.status());
            return show(typed, failed, who, model);
        }
    }

    private static OpenPlan asked(Typed typed, Map<PartnershipId, String> coordinated) {
        var title = typed.needed("title", "Give the plan a title, such as “Serious violence plan 2025/26”.");
        var partnership = coordinated.keySet().stream()
                .filter(one -> one.toString().equals(typed.get("partnership")))
                .findFirst()
                .orElseThrow(() -> new Mistake("partnership", "Choose the partnership whose plan it is."));
        var plan = PlanId.next();
        return new OpenPlan(
                plan, partnership, title, typed.prose("period"), typed.prose("marking"), key(typed), null, null, rule(plan, typed));
    }

    private static StatusKey key(Typed typed) {
        return switch (typed.get("key")) {
            case "rag" -> StatusKey.RED_AMBER_GREEN;
            case "brag" -> StatusKey.BLUE_RED_AMBER_GREEN;
            case "own" -> {
                var own = KeyForms.key(typed);
                if (own.entries().isEmpty()) {
                    throw new Mistake("label-1", "Give at least one rating of your own, with its meaning.");
                }
                yield own;
            }
            default -> throw new Mistake("key", "Choose the ratings that the plan uses.");
        };
    }

    private static @Nullable SetAccountabilityRule rule(PlanId plan, Typed typed) {
        var group = typed.prose("group");
        var list = typed.prose("list");
        if (group == null && list == null) {
            return null;
        }
        var reason = typed.needed("rule-reason", "Say where the rule for who answers comes from, such as “terms of reference, section 4”.");
        return new SetAccountabilityRule(plan, group, list, reason);
    }

    private String show(Typed typed, @Nullable Failed failed, SignedIn who, Model model) {
        model.addAttribute("partnerships", coordinated.needed(who));
        model.addAttribute("typed", typed);
        model.addAttribute("failed", failed);
        model.addAttribute("once", UUID.randomUUID().toString());
        model.addAttribute("current", "plans");
        return "plan-new";
    }
}

package throughline.pages;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.api.Ask;
import throughline.api.Places;
import throughline.events.By;
import throughline.events.PlanId;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.accountability.Accountable;
import throughline.query.history.GetPlanHistory;
import throughline.query.history.Told;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.query.ratings.FindRatingChanges;

/** A plan in its printed order: what stands where, who answers, and what the coordinator can do about it. */
@Controller
class PlanPage {
    private static final int EVERY_RATING = 20_000;

    private final Ask reading;
    private final Places places;
    private final Access access;

    PlanPage(Ask reading, Places places, Access access) {
        this.reading = reading;
        this.places = places;
        this.access = access;
    }

    @GetMapping("/plans/{planId}")
    String plan(
            @PathVariable PlanId planId,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam @Nullable Long recorded,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        if (recorded != null) {
            places.of(planId, who);
            model.addAttribute("recorded", recordedAt(planId, recorded));
        }
        return show(planId, Filter.of(asked), Typed.nothing(), null, who, model);
    }

    /** @param failed why what was typed was not recorded; absent where nothing was */
    String show(PlanId planId, Filter filter, Typed typed, @Nullable Failed failed, SignedIn who, Model model) {
        var place = places.of(planId, who);
        var answer = reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class);
        var changes = reading.ask(new FindRatingChanges(planId, EVERY_RATING), FindRatingChanges.Answer.class);
        var rows = Rows.of(answer, changes.changes());
        var coordinates =
                access.roleIn(who.person(), place.partnershipId()).orElse(null) == By.Role.COORDINATOR;
        model.addAttribute("answer", answer);
        model.addAttribute("groups", rows.groups(filter));
        model.addAttribute("year", rows.year());
        model.addAttribute("unheard", rows.unheard());
        model.addAttribute("filter", filter);
        model.addAttribute("themes", distinct(answer, GetPlan.Action::theme));
        model.addAttribute("answering", distinct(answer, action -> name(action.accountable())));
        model.addAttribute("named", named(answer));
        model.addAttribute("coordinates", coordinates);
        model.addAttribute("typed", typed);
        model.addAttribute("failed", failed);
        model.addAttribute("once", UUID.randomUUID().toString());
        model.addAttribute("plan", planId);
        model.addAttribute("marking", answer.marking());
        model.addAttribute("current", "plan");
        return "plan";
    }

    private List<String> recordedAt(PlanId planId, long position) {
        return reading.ask(new GetPlanHistory(planId, position - 1, 1), GetPlanHistory.Answer.class).events().stream()
                .filter(told -> told.position() == position)
                .map(Told::sentence)
                .toList();
    }

    /** Whom the plan names as leads, so that a name need not be typed twice. */
    private static List<String> named(GetPlan.Answer plan) {
        return plan.priorities().stream()
                .flatMap(priority -> priority.actions().stream())
                .flatMap(action -> action.leads().stream())
                .map(Accountable.Named::name)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private static @Nullable String name(Accountable accountable) {
        return accountable.name();
    }

    private static List<String> distinct(GetPlan.Answer plan, Function<GetPlan.Action, @Nullable String> of) {
        return plan.priorities().stream()
                .flatMap(priority -> priority.actions().stream())
                .map(of)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}

package throughline.pages;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.api.Ask;
import throughline.api.DocumentReading;
import throughline.api.Places;
import throughline.events.By;
import throughline.events.PlanId;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.changes.GetChanges;
import throughline.query.governance.GetGovernance;
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
    private final DocumentReading documents;
    private static final int TOLD = 5;

    private final Access access;
    private final British british;
    private final Wordings wordings;

    PlanPage(
            Ask reading,
            Places places,
            DocumentReading documents,
            Access access,
            British british,
            Wordings wordings) {
        this.reading = reading;
        this.places = places;
        this.documents = documents;
        this.access = access;
        this.british = british;
        this.wordings = wordings;
    }

    @GetMapping("/plans/{planId}")
    String plan(
            @PathVariable PlanId planId,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam @Nullable Long recorded,
            @RequestHeader(name = "X-Live-After", required = false) @Nullable Long after,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        if (recorded != null) {
            places.of(planId, who);
            model.addAttribute("recorded", recordedAt(planId, recorded));
        }
        if (after != null) {
            places.of(planId, who);
            model.addAttribute("told", reading.ask(new GetPlanHistory(planId, after, TOLD), GetPlanHistory.Answer.class).events());
        }
        return show(planId, Filter.of(asked), AsAsked.of(asked.toSingleValueMap()), Typed.nothing(), null, who, model);
    }

    String show(PlanId planId, Filter filter, Typed typed, @Nullable Failed failed, SignedIn who, Model model) {
        return show(planId, filter, AsAsked.NOW, typed, failed, who, model);
    }

    /** @param failed why what was typed was not recorded; absent where nothing was */
    private String show(
            PlanId planId,
            Filter filter,
            AsAsked then,
            Typed typed,
            @Nullable Failed failed,
            SignedIn who,
            Model model) {
        var place = places.of(planId, who);
        var answer = reading.ask(new GetPlan(planId, then.asAt(), then.on()), GetPlan.Answer.class);
        var changes = reading.ask(new FindRatingChanges(planId, EVERY_RATING), FindRatingChanges.Answer.class).changes().stream()
                .filter(change -> change.position() <= answer.position())
                .toList();
        var rows = Rows.of(answer, changes);
        var coordinates =
                access.roleIn(who.person(), place.partnershipId()).orElse(null) == By.Role.COORDINATOR;
        model.addAttribute("answer", answer);
        model.addAttribute("then", then);
        model.addAttribute("moved", then.past() ? null : moved(answer));
        model.addAttribute("groups", rows.groups(filter));
        model.addAttribute("shown", rows.shown(filter));
        model.addAttribute("missing", rows.missing());
        model.addAttribute("partners", distinct(answer, Filter::parties));
        model.addAttribute("year", rows.year());
        model.addAttribute("unheard", rows.unheard());
        model.addAttribute("filter", filter);
        model.addAttribute("themes", distinct(answer, action -> Stream.ofNullable(action.theme())));
        model.addAttribute("answering", distinct(answer, action -> Stream.ofNullable(action.accountable().name())));
        model.addAttribute("coordinates", coordinates && !then.past());
        model.addAttribute("typed", typed);
        model.addAttribute("failed", failed);
        model.addAttribute("once", UUID.randomUUID().toString());
        model.addAttribute("documents", documents.of(planId, then.asAt(), who).documents());
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

    /** What changed since the last board, or the last version, or the beginning. */
    private WhatMoved moved(GetPlan.Answer plan) {
        var boards = reading.ask(new GetGovernance(plan.planId(), Moment.NOW, null), GetGovernance.Answer.class).boards();
        var opened = reading.ask(new GetPlanHistory(plan.planId(), 0, 1), GetPlanHistory.Answer.class).events().getFirst();
        var since = Since.last(plan, boards, opened.at());
        var from = since.day() == null ? Moment.of(opened.at()) : Moment.of(since.day());
        var found = reading.ask(new GetChanges(plan.planId(), from, Moment.NOW), GetChanges.Answer.class);
        return WhatMoved.of(since.words(), from.text(), found, new SpeltOut(british, wordings));
    }

    private static List<String> distinct(GetPlan.Answer plan, Function<GetPlan.Action, Stream<String>> of) {
        return plan.priorities().stream()
                .flatMap(priority -> priority.actions().stream())
                .flatMap(of)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}

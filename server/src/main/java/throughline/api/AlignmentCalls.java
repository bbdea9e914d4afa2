package throughline.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.command.alignment.AlignPlan;
import throughline.command.alignment.MapAction;
import throughline.command.alignment.MapPriority;
import throughline.command.alignment.WithdrawMapping;
import throughline.events.ActionId;
import throughline.events.MappingId;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.Strategy;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.alignment.FindAlignment;
import throughline.query.alignment.FindStrategies;
import throughline.query.alignment.GetAlignment;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;

/** Which strategies plans serve, and what they all do for one. */
@RestController
class AlignmentCalls {
    private final Handing handing;
    private final Places places;
    private final Access access;
    private final Ask reading;

    AlignmentCalls(Handing handing, Places places, Access access, Ask reading) {
        this.handing = handing;
        this.places = places;
        this.access = access;
        this.reading = reading;
    }

    /**
     * @param strategy its name; can be left out where {@code strategyPlanId} says it
     * @param priorities those of a strategy that is not kept here
     * @param whole the strategy's priority that the whole plan serves, by its reference or title
     */
    record NewAlignment(
            @Nullable Prose strategy,
            @Nullable PlanId strategyPlanId,
            @Nullable List<Strategy.Priority> priorities,
            @Nullable Prose whole,
            @Nullable Prose subTheme) {}

    /**
     * @param priority of the plan, by its id or printed reference
     * @param parent the strategy's priority, by its reference or title
     */
    record PriorityMapping(
            @Nullable String priority,
            @Nullable Prose strategy,
            @Nullable Prose parent,
            @Nullable Prose subTheme) {}

    /** @param parent the strategy's priority, by its reference or title */
    record ActionMapping(
            @Nullable ActionId actionId,
            @Nullable Prose strategy,
            @Nullable Prose parent,
            @Nullable Prose subTheme) {}

    record MappingWithdrawal(
            @Nullable MappingId mappingId, @Nullable Prose reason) {}

    /** What the plans that the reader may see do for a strategy, by its priorities. @param strategy a plan's id, or a name */
    @GetMapping("/api/alignment")
    FindAlignment.Answer rollUp(
            @RequestParam String strategy,
            @RequestParam @Nullable String asAt,
            @RequestParam @Nullable LocalDate on,
            @AuthenticationPrincipal SignedIn who) {
        var plan = planId(strategy);
        if (plan != null) {
            places.of(plan, who);
        }
        var asked = new FindAlignment(strategy, Moment.of(asAt), on, access.visibleTo(who.person()));
        return reading.ask(asked, FindAlignment.Answer.class);
    }

    @GetMapping("/api/strategies")
    FindStrategies.Answer strategies(@AuthenticationPrincipal SignedIn who) {
        return reading.ask(new FindStrategies(access.visibleTo(who.person())), FindStrategies.Answer.class);
    }

    @GetMapping("/api/plans/{planId}/alignment")
    GetAlignment.Answer alignment(
            @PathVariable PlanId planId, @RequestParam @Nullable String asAt, @AuthenticationPrincipal SignedIn who) {
        places.of(planId, who);
        return reading.ask(new GetAlignment(planId, Moment.of(asAt)), GetAlignment.Answer.class);
    }

    @PostMapping("/api/plans/{planId}/align-plan")
    Recorded align(
            @PathVariable PlanId planId,
            @RequestBody NewAlignment body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var asked = new AlignPlan(
                planId,
                named(body, who),
                body.strategyPlanId(),
                body.priorities() == null ? List.of() : body.priorities(),
                body.whole(),
                body.subTheme());
        return send(asked, planId, who, request);
    }

    @PostMapping("/api/plans/{planId}/map-priority")
    Recorded map(
            @PathVariable PlanId planId,
            @RequestBody PriorityMapping body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var asked = new MapPriority(
                planId, MappingId.next(), body.priority(), body.strategy(), body.parent(), body.subTheme());
        return send(asked, planId, who, request);
    }

    @PostMapping("/api/plans/{planId}/map-action")
    Recorded map(
            @PathVariable PlanId planId,
            @RequestBody ActionMapping body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var asked = new MapAction(
                planId, MappingId.next(), body.actionId(), body.strategy(), body.parent(), body.subTheme());
        return send(asked, planId, who, request);
    }

    @PostMapping("/api/plans/{planId}/withdraw-mapping")
    Recorded withdraw(
            @PathVariable PlanId planId,
            @RequestBody MappingWithdrawal body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new WithdrawMapping(planId, body.mappingId(), body.reason()), planId, who, request);
    }

    /** A plan that is kept here goes by its own title. */
    private @Nullable Prose named(NewAlignment body, SignedIn who) {
        var plan = body.strategyPlanId();
        if (plan == null) {
            return body.strategy();
        }
        places.of(plan, who);
        return new Prose(reading.ask(new GetPlan(plan, Moment.NOW, null), GetPlan.Answer.class)
                .title());
    }

    private Recorded send(Object command, PlanId planId, SignedIn who, HttpServletRequest request) {
        return Recorded.of(handing.in(command, who, places.of(planId, who).partnershipId(), request));
    }

    private static @Nullable PlanId planId(String strategy) {
        try {
            return new PlanId(UUID.fromString(strategy.strip()));
        } catch (IllegalArgumentException name) {
            return null;
        }
    }
}

package throughline.query.history;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Due;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.query.Who;

/**
 * What happened to an action in its plan, and its throughline: what it came from and what it went on as.
 *
 * @param partnerships whose plans are followed besides those of the action's own partnership
 * @param whole also every event of every action on the throughline
 */
public record GetActionHistory(ActionId actionId, Set<PartnershipId> partnerships, boolean whole) {
    public GetActionHistory(ActionId actionId, Set<PartnershipId> partnerships) {
        this(actionId, partnerships, false);
    }

    public GetActionHistory(ActionId actionId) {
        this(actionId, Set.of());
    }

    /**
     * @param events in the order of the log
     * @param throughline every action that this promise was or became, this one included, the oldest plan first
     * @param edges which of them became which, in the order in which that was recorded
     * @param story every event of all of them in the order of the log; absent unless the whole was asked for
     */
    public record Answer(
            ActionId actionId,
            PlanId planId,
            String planTitle,
            @Nullable String ref,
            String text,
            List<Told> events,
            List<Life> throughline,
            List<Edge> edges,
            @Nullable List<Chapter> story) {}

    /**
     * One life of a promise, in one plan.
     *
     * @param from the actions that it was carried forward from
     * @param to the actions that it went on as; several where it was split
     * @param due the date in force in this plan
     * @param originalDue the first date that the promise ever had, over all its plans
     * @param slips how often the date had moved later by the end of this life, over all its plans
     */
    public record Life(
            PlanId planId,
            String planTitle,
            @Nullable String period,
            ActionId actionId,
            @Nullable String ref,
            String text,
            String status,
            @Nullable String rating,
            List<ActionId> from,
            List<ActionId> to,
            @Nullable Due due,
            @Nullable Due originalDue,
            int slips) {}

    /** That one action was carried forward as another. */
    public record Edge(
            PlanId fromPlan,
            ActionId from,
            PlanId toPlan,
            ActionId to,
            String reason,
            Who by,
            Instant recordedAt,
            long position) {}

    /** An event with the plan that it belongs to; the action stands in it. */
    public record Chapter(PlanId planId, String planTitle, @JsonUnwrapped Told told) {}
}

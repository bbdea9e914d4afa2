package throughline.query.history;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.PartnershipId;
import throughline.events.PlanId;

/**
 * What happened to an action in its plan, and its throughline: what it came from and what it went on as.
 *
 * @param partnerships whose plans are followed besides those of the action's own partnership
 */
public record GetActionHistory(ActionId actionId, Set<PartnershipId> partnerships) {
    public GetActionHistory(ActionId actionId) {
        this(actionId, Set.of());
    }

    /**
     * @param events in the order of the log
     * @param throughline every action that this promise was or became, this one included, the oldest plan first
     */
    public record Answer(
            ActionId actionId,
            PlanId planId,
            String planTitle,
            @Nullable String ref,
            String text,
            List<Told> events,
            List<Life> throughline) {}

    /**
     * One life of a promise, in one plan.
     *
     * @param from the actions that it was carried forward from
     * @param to the actions that it went on as
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
            List<ActionId> to) {}
}

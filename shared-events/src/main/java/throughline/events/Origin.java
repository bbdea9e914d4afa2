package throughline.events;

import org.jspecify.annotations.Nullable;

/**
 * The action that another was carried forward from.
 *
 * @param originalDue the first due date that the promise ever had
 * @param slips how often its due date had moved by then, over all its plans
 */
public record Origin(
        PlanId planId, ActionId actionId, @Nullable Due originalDue, int slips) {}

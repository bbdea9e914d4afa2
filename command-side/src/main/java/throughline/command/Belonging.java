package throughline.command;

import java.util.Optional;
import throughline.events.PlanId;

/** Finds the plan that anything with a stream of its own belongs to: an action, an indicator, an intervention. */
@FunctionalInterface
public interface Belonging {
    /** @param id of the thing */
    Optional<PlanId> planOf(Object id);

    /** @throws Refusal unless it belongs to the plan; {@code what} completes “There is no such … in this plan” */
    default void mustBeIn(PlanId plan, Object id, String what) {
        if (planOf(id).filter(plan::equals).isEmpty()) {
            throw Refusal.unknown("There is no such " + what + " in this plan. Look up its id in the plan.");
        }
    }
}

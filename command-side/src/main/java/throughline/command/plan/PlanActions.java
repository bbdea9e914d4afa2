package throughline.command.plan;

import java.util.List;
import java.util.function.Function;
import throughline.events.ActionId;
import throughline.events.PlanId;

/** Finds every action of a plan, in the order in which they were added. */
@FunctionalInterface
public interface PlanActions extends Function<PlanId, List<ActionId>> {}

package throughline.command.plan;

import java.util.Set;
import java.util.function.Function;
import throughline.events.PlanId;
import throughline.events.Rating;

/** Finds the ratings that actions of a plan stand at now, which the plan itself does not keep. */
@FunctionalInterface
public interface RatingsInUse extends Function<PlanId, Set<Rating>> {}

package throughline.command.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.events.Prose;

/** Closes a plan to everything until it is unlocked. */
public record LockPlan(
        @TargetAggregateIdentifier PlanId planId, @Nullable Prose reason) {}

package throughline.command.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.events.Prose;

/** Opens a locked plan again. */
public record UnlockPlan(
        @TargetAggregateIdentifier PlanId planId, @Nullable Prose reason) {}

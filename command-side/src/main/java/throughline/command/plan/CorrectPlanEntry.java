package throughline.command.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.events.Prose;

/** Says what is wrong in an entry of the plan itself; both stay readable. */
public record CorrectPlanEntry(
        @TargetAggregateIdentifier PlanId planId,
        long position,
        @Nullable Prose correction,
        @Nullable Prose reason) {}

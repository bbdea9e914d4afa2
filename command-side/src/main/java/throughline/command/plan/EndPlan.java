package throughline.command.plan;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.events.Prose;

/** Ends a plan: late updates are still taken, new promises are not. */
public record EndPlan(
        @TargetAggregateIdentifier PlanId planId,
        @Nullable LocalDate endedOn,
        @Nullable Prose reason) {}

package throughline.command.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;

/** Adds a numbered heading to a plan. */
public record AddPriority(
        @TargetAggregateIdentifier PlanId planId,
        PriorityId priorityId,
        @Nullable Prose ref,
        Prose title) {}

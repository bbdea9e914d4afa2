package throughline.command.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.StatusKey;

/** Gives a plan other ratings than it has. */
public record ChooseStatusKey(
        @TargetAggregateIdentifier PlanId planId, StatusKey statusKey, @Nullable Prose reason) {}

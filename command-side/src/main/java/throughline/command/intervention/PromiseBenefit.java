package throughline.command.intervention;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.InterventionId;
import throughline.events.Prose;

/** Says what an intervention is good for. */
public record PromiseBenefit(
        @TargetAggregateIdentifier InterventionId interventionId,
        @Nullable Prose text) {}

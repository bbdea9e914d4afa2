package throughline.command.intervention;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.InterventionId;

/** Says which priority or which action of the plan an intervention serves; one of the two. */
public record LinkIntervention(
        @TargetAggregateIdentifier InterventionId interventionId,
        @Nullable String priority,
        @Nullable ActionId action) {}

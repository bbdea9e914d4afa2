package throughline.command.intervention;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.InterventionId;
import throughline.events.Prose;

/** Says that it does not serve that priority or action after all. */
public record UnlinkIntervention(
        @TargetAggregateIdentifier InterventionId interventionId,
        @Nullable String priority,
        @Nullable ActionId action,
        @Nullable Prose reason) {}

package throughline.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;

/**
 * Shows something of an action.
 *
 * @param onBehalfOf whose evidence it is; absent where it is that of one's own organisation
 */
public record AttachEvidence(
        @TargetAggregateIdentifier ActionId actionId,
        @Nullable Evidence evidence,
        @Nullable Prose onBehalfOf) {}

package throughline.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;

/** Says which action takes up what this one left. */
public record NameFollowOn(
        @TargetAggregateIdentifier ActionId actionId,
        ActionId followOnActionId,
        @Nullable Prose reason) {}

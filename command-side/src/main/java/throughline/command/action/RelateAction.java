package throughline.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;

/** Says that another action has to do with this one. */
public record RelateAction(
        @TargetAggregateIdentifier ActionId actionId,
        ActionId relatedActionId,
        @Nullable Prose note) {}

package throughline.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;

/** Says that nobody will do an action, and that it goes nowhere else. */
public record StopAction(
        @TargetAggregateIdentifier ActionId actionId,
        @Nullable Prose reason) {}

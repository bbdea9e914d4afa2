package throughline.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;

/** Says that an action is no duplicate after all. */
public record WithdrawDuplicate(
        @TargetAggregateIdentifier ActionId actionId,
        @Nullable Prose reason) {}

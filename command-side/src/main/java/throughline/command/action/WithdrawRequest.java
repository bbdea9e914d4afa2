package throughline.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;
import throughline.events.RequestId;

/** Says that an update is not owed after all. */
public record WithdrawRequest(
        @TargetAggregateIdentifier ActionId actionId,
        RequestId requestId,
        @Nullable Prose reason) {}

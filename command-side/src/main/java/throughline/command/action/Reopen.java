package throughline.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;

/** Says that something completed is open again. */
public record Reopen(
        @TargetAggregateIdentifier ActionId actionId,
        @Nullable Prose organisation,
        @Nullable Prose reason) {}

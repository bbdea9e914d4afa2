package throughline.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;

/**
 * Says how something was settled that the reading of a printed row had left open.
 *
 * @param position of the entry that noted the doubt
 */
public record SettleDoubt(
        @TargetAggregateIdentifier ActionId actionId,
        long position,
        @Nullable Prose how) {}

package throughline.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;
import throughline.events.QuantityId;

/**
 * Says how many of something are promised.
 *
 * @param every for each of which times, in plain words; absent for once
 */
public record PromiseQuantity(
        @TargetAggregateIdentifier ActionId actionId,
        QuantityId quantityId,
        int count,
        @Nullable Prose what,
        @Nullable Prose every) {}

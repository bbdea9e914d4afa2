package throughline.command.action;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;
import throughline.events.QuantityId;

/**
 * Says how many more were done; less than 0 takes back what was counted too often.
 *
 * @param onBehalfOf the organisation that did them; absent for one’s own
 */
public record CountQuantity(
        @TargetAggregateIdentifier ActionId actionId,
        QuantityId quantityId,
        int count,
        @Nullable Prose onBehalfOf,
        @Nullable LocalDate happenedOn,
        @Nullable Prose note) {}

package throughline.command.action;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;

/** Says that one partner has looked, and that nothing has changed. */
public record ConfirmNoChange(
        @TargetAggregateIdentifier ActionId actionId,
        @Nullable LocalDate happenedOn,
        @Nullable Prose onBehalfOf,
        @Nullable Prose note,
        @Nullable Prose source) {}

package throughline.command.action;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.events.Prose;

/** Says that one partner's part is done, or the whole action where no organisation is named. */
public record MarkCompleted(
        @TargetAggregateIdentifier ActionId actionId,
        @Nullable Prose organisation,
        @Nullable Completion kind,
        @Nullable Prose evidence,
        @Nullable LocalDate happenedOn) {}

package throughline.command.action;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;

/** Says what happened in one partner's part. */
public record RecordProgress(
        @TargetAggregateIdentifier ActionId actionId,
        @Nullable Prose note,
        @Nullable LocalDate happenedOn,
        @Nullable Prose onBehalfOf) {}

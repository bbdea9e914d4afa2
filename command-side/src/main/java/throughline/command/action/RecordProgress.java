package throughline.command.action;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;

/**
 * Says what happened in one partner's part.
 *
 * @param source what it is typed from: an e-mail, a meeting; absent where the partner says so itself
 */
public record RecordProgress(
        @TargetAggregateIdentifier ActionId actionId,
        @Nullable Prose note,
        @Nullable LocalDate happenedOn,
        @Nullable Prose onBehalfOf,
        @Nullable Prose source) {
    public RecordProgress(
            ActionId actionId,
            @Nullable Prose note,
            @Nullable LocalDate happenedOn,
            @Nullable Prose onBehalfOf) {
        this(actionId, note, happenedOn, onBehalfOf, null);
    }
}

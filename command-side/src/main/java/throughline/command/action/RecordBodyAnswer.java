package throughline.command.action;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;
import throughline.events.RowEvent.Involvement;

/**
 * Records what an involved body said.
 *
 * @param agreed whether it approves; absent where it only had to answer or be told
 */
public record RecordBodyAnswer(
        @TargetAggregateIdentifier ActionId actionId,
        NamedParty body,
        Involvement involvement,
        @Nullable Boolean agreed,
        @Nullable Prose answer,
        @Nullable LocalDate happenedOn) {}

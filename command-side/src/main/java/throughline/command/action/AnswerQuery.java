package throughline.command.action;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;
import throughline.events.QueryId;

/**
 * Answers a question that was raised.
 *
 * @param settled whether nothing is left to ask
 */
public record AnswerQuery(
        @TargetAggregateIdentifier ActionId actionId,
        QueryId queryId,
        @Nullable Prose answer,
        boolean settled,
        @Nullable LocalDate happenedOn) {}

package throughline.command.action;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;
import throughline.events.QueryId;

/**
 * Asks something about an action, or doubts that it is done.
 *
 * @param ofCompletion whether it doubts that the action is done
 * @param owner who is to answer; absent where that is open
 */
public record RaiseQuery(
        @TargetAggregateIdentifier ActionId actionId,
        QueryId queryId,
        @Nullable Prose question,
        boolean ofCompletion,
        @Nullable NamedParty owner,
        @Nullable LocalDate deadline) {}

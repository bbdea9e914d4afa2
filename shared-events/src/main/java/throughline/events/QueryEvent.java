package throughline.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A question raised against an action or its completion. */
public sealed interface QueryEvent extends ActionEvent {
    QueryId queryId();

    /**
     * @param ofCompletion whether it doubts that the action is done
     * @param owner who is to answer, where that is said
     * @param deadline the last day, where one is given
     * @param excerpt where a document printed it
     */
    record QueryRaised(
            ActionId actionId,
            PlanId planId,
            QueryId queryId,
            Prose question,
            boolean ofCompletion,
            @Nullable PartyId owner,
            @Nullable LocalDate deadline,
            @Nullable Excerpt excerpt)
            implements QueryEvent {}

    /** @param settled whether nothing is left to ask; an answer may also leave the question open */
    record QueryAnswered(
            ActionId actionId, PlanId planId, QueryId queryId, Prose answer, boolean settled, LocalDate happenedOn)
            implements QueryEvent {}
}

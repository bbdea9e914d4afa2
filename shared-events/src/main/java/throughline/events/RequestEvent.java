package throughline.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That an update is owed, and what became of it. */
public sealed interface RequestEvent extends ActionEvent {
    RequestId requestId();

    /**
     * @param party who owes the update
     * @param roundId the round that asks; absent where it was asked for by itself
     * @param deadline the last day; absent where none was given
     * @param question what is asked, where more than an update
     * @param excerpt where a document printed it
     */
    record UpdateRequested(
            ActionId actionId,
            PlanId planId,
            RequestId requestId,
            PartyId party,
            @Nullable RoundId roundId,
            @Nullable LocalDate deadline,
            @Nullable Prose question,
            @Nullable Excerpt excerpt)
            implements RequestEvent {}

    /**
     * What closed it stands in the entry before: progress, a completion, or "no change".
     *
     * @param late after the deadline, for ever
     */
    record RequestAnswered(ActionId actionId, PlanId planId, RequestId requestId, PartyId by, boolean late)
            implements RequestEvent {}

    /** The deadline passed, or a return went out, and nothing was received; it can still be answered, late. */
    record UpdateNotReceived(
            ActionId actionId,
            PlanId planId,
            RequestId requestId,
            Prose reason,
            @Nullable Excerpt excerpt) implements RequestEvent {}

    /** The lead was handed over, and what was still owed goes with it. */
    record RequestHandedOver(ActionId actionId, PlanId planId, RequestId requestId, PartyId from, PartyId to)
            implements RequestEvent {}

    record RequestWithdrawn(ActionId actionId, PlanId planId, RequestId requestId, Prose reason)
            implements RequestEvent {}
}

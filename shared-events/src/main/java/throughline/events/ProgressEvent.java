package throughline.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What partners say of their part. */
public sealed interface ProgressEvent extends ActionEvent {
    /**
     * @param happenedOn the day in the real world; absent only where a document prints none. The moment of recording
     *     stands beside every event
     * @param onBehalfOf whose part this is; absent only where a document does not say
     * @param source what it was typed from: an e-mail, a meeting; absent where the partner says so itself
     * @param happenedIn the month or day as a document prints it, where that is not one day
     * @param excerpt where a document printed it
     */
    record ProgressRecorded(
            ActionId actionId,
            PlanId planId,
            Prose note,
            @Nullable LocalDate happenedOn,
            @Nullable PartyId onBehalfOf,
            @Nullable Prose source,
            @Nullable Due happenedIn,
            @Nullable Excerpt excerpt)
            implements ProgressEvent {
        public ProgressRecorded(
                ActionId actionId,
                PlanId planId,
                Prose note,
                @Nullable LocalDate happenedOn,
                @Nullable PartyId onBehalfOf) {
            this(actionId, planId, note, happenedOn, onBehalfOf, null, null, null);
        }
    }

    /** Looked at, and nothing to add: that is information too. */
    record NoChangeConfirmed(
            ActionId actionId,
            PlanId planId,
            PartyId onBehalfOf,
            LocalDate happenedOn,
            @Nullable Prose note,
            @Nullable Prose source)
            implements ProgressEvent {}
}

package throughline.events;

import java.time.LocalDate;

/** What partners say of their part. */
public sealed interface ProgressEvent extends ActionEvent {
    /**
     * @param happenedOn the day in the real world; the moment of recording stands beside every event
     * @param onBehalfOf the organisation whose part this is
     */
    record ProgressRecorded(ActionId actionId, PlanId planId, Prose note, LocalDate happenedOn, PartyId onBehalfOf)
            implements ProgressEvent {}
}

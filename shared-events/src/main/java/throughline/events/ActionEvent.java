package throughline.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to one action. */
public sealed interface ActionEvent extends Event
        permits ActionEvent.ActionAdded,
                ActionEvent.ColumnKept,
                ActionEvent.CarriedForward,
                ActionEvent.EntryCorrected,
                WordingEvent,
                LeadEvent,
                TimescaleEvent,
                MilestoneEvent,
                RowEvent,
                ProgressEvent,
                RatingEvent,
                CompletionEvent,
                RequestEvent,
                QueryEvent,
                EvidenceEvent,
                StandingEvent {
    ActionId actionId();

    PlanId planId();

    /**
     * Its place in the priority is the order of these events.
     *
     * @param ref as printed, absent where none is; never a key
     * @param origins the actions that it was carried forward from
     */
    record ActionAdded(
            ActionId actionId,
            PlanId planId,
            PartnershipId partnershipId,
            PriorityId priorityId,
            @Nullable Prose ref,
            @Nullable Prose theme,
            Prose text,
            List<Origin> origins)
            implements ActionEvent {
        public ActionAdded {
            origins = List.copyOf(origins);
        }
    }

    /** A cell of the printed row that is kept as written: {@code progress}, {@code links}, or a column of its own. */
    record ColumnKept(ActionId actionId, PlanId planId, Prose column, Passage content) implements ActionEvent {}

    record CarriedForward(ActionId actionId, PlanId planId, PlanId toPlanId, ActionId toActionId, Prose reason)
            implements ActionEvent {}

    /** @param position of the entry that was wrong, which stays readable beside this one */
    record EntryCorrected(ActionId actionId, PlanId planId, long position, Prose correction, Prose reason)
            implements ActionEvent {}
}

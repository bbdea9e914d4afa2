package throughline.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who leads an action. */
public sealed interface LeadEvent extends ActionEvent {
    /** The printed words, before anyone has said which parties they name. */
    record LeadWritten(ActionId actionId, PlanId planId, Prose asWritten) implements LeadEvent {}

    /**
     * The printed words, as a later version of the document has them.
     *
     * @param asWritten absent where the cell is empty now
     */
    record LeadReworded(
            ActionId actionId,
            PlanId planId,
            @Nullable Prose asWritten,
            Prose reason) implements LeadEvent {}

    /**
     * Which parties the printed words were read to name, until somebody says otherwise.
     *
     * @param unclear what a careful reader could not settle, absent where nothing is
     */
    record LeadInterpreted(
            ActionId actionId, PlanId planId, List<Read> leads, @Nullable Prose unclear) implements LeadEvent {
        /** @param note what stands with the name: initials, "or nominee" */
        public record Read(Lead lead, @Nullable Prose note, Excerpt excerpt) {}

        public LeadInterpreted {
            leads = List.copyOf(leads);
        }
    }

    record LeadAssigned(
            ActionId actionId,
            PlanId planId,
            List<Lead> leads,
            @Nullable Prose reason) implements LeadEvent {
        public LeadAssigned {
            leads = List.copyOf(leads);
        }
    }
}

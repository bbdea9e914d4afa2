package throughline.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who leads an action. */
public sealed interface LeadEvent extends ActionEvent {
    /** The printed words, before anyone has said which parties they name. */
    record LeadWritten(ActionId actionId, PlanId planId, Prose asWritten) implements LeadEvent {}

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

package throughline.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That something is done, or after all is not. */
public sealed interface CompletionEvent extends ActionEvent {
    /** One partner's part is done. */
    record PartCompleted(
            ActionId actionId,
            PlanId planId,
            PartyId organisation,
            Completion kind,
            @Nullable Prose evidence,
            LocalDate happenedOn)
            implements CompletionEvent {}

    /** The whole action is done. */
    record ActionCompleted(
            ActionId actionId,
            PlanId planId,
            Completion kind,
            @Nullable Prose evidence,
            LocalDate happenedOn) implements CompletionEvent {}

    /** @param organisation whose part is open again; absent where the whole action is */
    record ActionReopened(
            ActionId actionId, PlanId planId, @Nullable PartyId organisation, Prose reason)
            implements CompletionEvent {}
}

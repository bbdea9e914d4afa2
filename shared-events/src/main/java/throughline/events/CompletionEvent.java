package throughline.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That something is done, or after all is not. */
public sealed interface CompletionEvent extends ActionEvent {
    /**
     * One partner's part is done.
     *
     * @param happenedOn absent only where a document prints no day
     * @param excerpt where a document printed it
     */
    record PartCompleted(
            ActionId actionId,
            PlanId planId,
            PartyId organisation,
            Completion kind,
            @Nullable Prose evidence,
            @Nullable LocalDate happenedOn,
            @Nullable Excerpt excerpt)
            implements CompletionEvent {
        public PartCompleted(
                ActionId actionId,
                PlanId planId,
                PartyId organisation,
                Completion kind,
                @Nullable Prose evidence,
                @Nullable LocalDate happenedOn) {
            this(actionId, planId, organisation, kind, evidence, happenedOn, null);
        }
    }

    /**
     * The whole action is done.
     *
     * @param happenedOn absent only where a document prints no day
     * @param excerpt where a document printed it
     */
    record ActionCompleted(
            ActionId actionId,
            PlanId planId,
            Completion kind,
            @Nullable Prose evidence,
            @Nullable LocalDate happenedOn,
            @Nullable Excerpt excerpt)
            implements CompletionEvent {
        public ActionCompleted(
                ActionId actionId,
                PlanId planId,
                Completion kind,
                @Nullable Prose evidence,
                @Nullable LocalDate happenedOn) {
            this(actionId, planId, kind, evidence, happenedOn, null);
        }
    }

    /**
     * Somebody else than the one who completed it has seen it and agrees.
     *
     * @param organisation whose part; absent where the whole action is
     * @param meeting the meeting that it was agreed in
     */
    record CompletionSignedOff(
            ActionId actionId,
            PlanId planId,
            @Nullable PartyId organisation,
            Prose meeting,
            LocalDate happenedOn,
            @Nullable Prose note)
            implements CompletionEvent {}

    /** @param organisation whose part is open again; absent where the whole action is */
    record ActionReopened(
            ActionId actionId, PlanId planId, @Nullable PartyId organisation, Prose reason)
            implements CompletionEvent {}
}

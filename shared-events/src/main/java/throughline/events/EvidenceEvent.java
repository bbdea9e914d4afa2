package throughline.events;

import org.jspecify.annotations.Nullable;

/** What somebody showed, so that others need not take their word for it. */
public sealed interface EvidenceEvent extends ActionEvent {
    EvidenceId evidenceId();

    /**
     * @param onBehalfOf whose evidence it is
     * @param file absent where it is a link
     * @param link the address of something on the web; absent where it is a file
     * @param words what it shows, where that was said
     */
    record EvidenceAttached(
            ActionId actionId,
            PlanId planId,
            EvidenceId evidenceId,
            PartyId onBehalfOf,
            @Nullable EvidenceFile file,
            @Nullable Prose link,
            @Nullable Prose words)
            implements EvidenceEvent {}

    /** It was attached by mistake. That it was, and its digest, stay in the record; its bytes are offered to nobody. */
    record EvidenceWithdrawn(ActionId actionId, PlanId planId, EvidenceId evidenceId, Prose reason)
            implements EvidenceEvent {}
}

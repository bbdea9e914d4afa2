package throughline.events;

import org.jspecify.annotations.Nullable;

/**
 * Whether a text that stands in the log may be read. The text itself is kept apart from the log, which holds only its
 * commitment, so that every proof stands whatever is decided.
 */
public sealed interface WithholdingEvent extends Event {
    WithholdingId withholdingId();

    PartnershipId partnershipId();

    /** Absent for a text of the partnership's register. */
    @Nullable PlanId planId();

    /** The action whose entry it is; absent where it belongs to none. */
    @Nullable ActionId actionId();

    /** Of the entry whose text it is. */
    long position();

    /** Which of that entry's texts, from 0, in the order in which they stand in its payload. */
    int place();

    Prose reason();

    /** Nobody reads it until it is decided. */
    record TextHidden(
            WithholdingId withholdingId,
            PartnershipId partnershipId,
            @Nullable PlanId planId,
            @Nullable ActionId actionId,
            long position,
            int place,
            Prose reason)
            implements WithholdingEvent {}

    /**
     * Nobody reads it ever again: the text and its salt are destroyed.
     *
     * @param authority the law, and the provision of it, that it is withheld under
     * @param left what of it can still be read, where only some words were taken out
     */
    record TextWithheld(
            WithholdingId withholdingId,
            PartnershipId partnershipId,
            @Nullable PlanId planId,
            @Nullable ActionId actionId,
            long position,
            int place,
            Prose reason,
            Prose authority,
            @Nullable Prose left)
            implements WithholdingEvent {}

    /** It was hidden, and need not be. */
    record TextShownAgain(
            WithholdingId withholdingId,
            PartnershipId partnershipId,
            @Nullable PlanId planId,
            @Nullable ActionId actionId,
            long position,
            int place,
            Prose reason)
            implements WithholdingEvent {}
}

package throughline.events;

import org.jspecify.annotations.Nullable;

/** When an action is to be done. */
public sealed interface TimescaleEvent extends ActionEvent {
    record TimescaleSet(ActionId actionId, PlanId planId, Timescale timescale) implements TimescaleEvent {}

    /**
     * What the printed words were read to mean, until somebody says otherwise.
     *
     * @param unclear what a careful reader could not settle, absent where nothing is
     */
    record TimescaleInterpreted(
            ActionId actionId, PlanId planId, Timescale timescale, Excerpt excerpt, @Nullable Prose unclear)
            implements TimescaleEvent {}

    /** The first timescale stays beside it: a revised date never hides lateness. */
    record TimescaleRevised(ActionId actionId, PlanId planId, Timescale timescale, Prose reason)
            implements TimescaleEvent {}

    /**
     * One partner's own date, beside that of the whole.
     *
     * @param reason absent where the partner had no date before, and where it moved before the action was carried
     *     forward
     * @param excerpt where a document printed it
     */
    record PartnerDateSet(
            ActionId actionId,
            PlanId planId,
            PartyId party,
            Due due,
            @Nullable Prose reason,
            @Nullable Excerpt excerpt)
            implements TimescaleEvent {}
}

package throughline.events;

/** When an action is to be done. */
public sealed interface TimescaleEvent extends ActionEvent {
    Timescale timescale();

    record TimescaleSet(ActionId actionId, PlanId planId, Timescale timescale) implements TimescaleEvent {}

    /** The first timescale stays beside it: a revised date never hides lateness. */
    record TimescaleRevised(ActionId actionId, PlanId planId, Timescale timescale, Prose reason)
            implements TimescaleEvent {}
}

package throughline.command.action;

import org.jspecify.annotations.Nullable;
import throughline.events.Timescale;
import throughline.events.TimescaleEvent;
import throughline.events.TimescaleEvent.PartnerDateSet;
import throughline.events.TimescaleEvent.TimescaleInterpreted;
import throughline.events.TimescaleEvent.TimescaleRevised;
import throughline.events.TimescaleEvent.TimescaleSet;

/** An action's timescale in force, with the printed words that it was read from while they still hold. */
public final class WrittenTimescale {
    private @Nullable TimescaleSet set;
    private @Nullable TimescaleInterpreted read;

    WrittenTimescale() {}

    void on(TimescaleEvent event) {
        switch (event) {
            case TimescaleSet e -> {
                set = e;
                read = null;
            }
            case TimescaleInterpreted e -> read = e;
            case TimescaleRevised e -> {
                set = new TimescaleSet(e.actionId(), e.planId(), e.timescale());
                read = null;
            }
            case PartnerDateSet e -> {}
        }
    }

    /** Absent where it has none. */
    public @Nullable Timescale inForce() {
        return read != null ? read.timescale() : set == null ? null : set.timescale();
    }

    /** Before it was read, where it was. */
    public @Nullable Timescale printed() {
        return set == null ? null : set.timescale();
    }

    public @Nullable TimescaleInterpreted read() {
        return read;
    }
}

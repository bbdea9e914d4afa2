package throughline.command.action;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.events.Due;
import throughline.events.Origin;
import throughline.events.Timescale;
import throughline.events.TimescaleEvent;
import throughline.events.TimescaleEvent.PartnerDateSet;
import throughline.events.TimescaleEvent.TimescaleInterpreted;
import throughline.events.TimescaleEvent.TimescaleRevised;
import throughline.events.TimescaleEvent.TimescaleSet;

/** An action's timescale as it stands, beside the first due date that it ever had and how often that slipped. */
record Timing(@Nullable Timescale current, @Nullable Due original, int slips) {
    static final Timing NONE = new Timing(null, null, 0);

    /** A promise brings its first due date and its slips with it; of several origins the earliest date and the most slips. */
    static Timing carriedFrom(List<Origin> origins) {
        var earliest = origins.stream()
                .map(Origin::originalDue)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Due::lastDay))
                .orElse(null);
        return new Timing(
                null, earliest, origins.stream().mapToInt(Origin::slips).max().orElse(0));
    }

    Timing after(TimescaleEvent event) {
        return switch (event) {
            case TimescaleSet e -> with(e.timescale(), slips);
            case TimescaleInterpreted e -> with(e.timescale(), slips);
            case TimescaleRevised e ->
                with(e.timescale(), slips + (isLater(e.timescale().due()) ? 1 : 0));
            case PartnerDateSet e -> this;
        };
    }

    private Timing with(Timescale next, int slipped) {
        return new Timing(next, original == null ? next.due() : original, slipped);
    }

    private boolean isLater(@Nullable Due due) {
        return current != null
                && current.due() != null
                && due != null
                && due.lastDay().isAfter(current.due().lastDay());
    }
}

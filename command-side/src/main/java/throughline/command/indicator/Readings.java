package throughline.command.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.events.Figure;
import throughline.events.Period;

/** What an indicator came to, one value for each period. */
final class Readings {
    /** @param by the id of whoever recorded it; absent until the log has said it */
    record Reading(Period period, Figure value, @Nullable String by) {}

    private final List<Reading> readings = new ArrayList<>();

    Optional<Reading> in(Period period) {
        return readings.stream()
                .filter(reading -> reading.period().sameAs(period))
                .findFirst();
    }

    boolean none() {
        return readings.isEmpty();
    }

    /** The author of the first value stays its author. */
    void put(Period period, Figure value, @Nullable Object by) {
        var known = in(period).orElse(null);
        readings.removeIf(reading -> reading.period().sameAs(period));
        readings.add(new Reading(period, value, known != null ? known.by() : by == null ? null : by.toString()));
    }
}

package throughline.command.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import throughline.events.Figure;
import throughline.events.Period;

/** What an indicator came to, one value for each period. */
final class Readings {
    /** @param by whoever typed the value in force */
    record Reading(Period period, Figure value, UUID by) {}

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
    void put(Period period, Figure value, UUID by) {
        var known = in(period);
        readings.removeIf(reading -> reading.period().sameAs(period));
        readings.add(new Reading(period, value, known.map(Reading::by).orElse(by)));
    }
}

package throughline.query.reading;

import java.util.Locale;
import throughline.events.Timescale;
import throughline.query.history.British;
import throughline.query.plan.GetPlan;

/** What a piece was read to mean, in plain words. */
final class Says {
    private Says() {}

    static String timescale(Timescale read) {
        var says = new StringBuilder(read.kind() == null ? "not understood" : lower(read.kind()));
        if (read.every() != null) {
            says.append(", ").append(read.every());
        }
        if (read.from() != null) {
            says.append(", from ").append(British.day(read.from()));
        }
        if (read.due() != null) {
            says.append(", due ").append(British.due(read.due()));
        }
        return says.toString();
    }

    static String entry(GetPlan.EntryShown entry) {
        var when = entry.happenedOn() != null
                ? ", " + British.day(entry.happenedOn())
                : entry.happenedIn() != null ? ", " + British.due(entry.happenedIn()) : "";
        var partners = entry.partners().isEmpty() ? "" : ": " + String.join(", ", entry.partners());
        return entry.kind().replace('-', ' ') + partners + when;
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

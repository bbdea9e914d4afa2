package throughline.written;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.query.history.British;
import throughline.query.plan.GetPlan;

/** When an action is due: as written, or where nobody wrote it, in words that are read back as the same. */
final class TimescaleInWords {
    private TimescaleInWords() {}

    static @Nullable String of(GetPlan.When when) {
        var written = PlanInWords.orNull(when.asWritten());
        if (written != null || when.kind() == null) {
            return written;
        }
        return PlanInWords.orNull(
                switch (when.kind()) {
                    case BY_DATE, BY_MONTH -> dates(when);
                    case PERIOD -> period(when);
                    case RECURRING -> when.every() == null ? "Recurring" : capital(when.every());
                    case EVENT -> when.due() == null ? "" : "By " + British.due(when.due());
                    case REVIEW_AT -> "At next review";
                    case ONGOING -> when.due() == null ? "Ongoing" : "Ongoing, to " + British.due(when.due());
                    case UNCERTAIN -> "To be confirmed";
                    case NONE -> "";
                });
    }

    private static String dates(GetPlan.When when) {
        var several = when.dates();
        if (several != null) {
            return several.stream()
                    .map(dated -> dated.what() == null
                            ? British.due(dated.due())
                            : dated.what().text() + " " + British.due(dated.due()))
                    .collect(Collectors.joining("; "));
        }
        return when.due() == null ? "" : British.due(when.due());
    }

    private static String period(GetPlan.When when) {
        if (when.due() == null) {
            return when.from() == null ? "" : "From " + British.day(when.from());
        }
        return when.from() == null
                ? "By " + British.due(when.due())
                : British.day(when.from()) + " to " + British.due(when.due());
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

package throughline.command.reading;

import java.time.Month;
import java.util.List;
import java.util.Locale;

/** The months as British plans print them: in full or shortened, in either case, with or without a full stop. */
final class MonthNames {
    private static final String ANY = "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
            + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";
    static final String PATTERN = "(?<!\\p{L})(?:" + ANY + ")(?!\\p{L})";

    private static final List<String> SHORT =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Words that nobody uses for anything but a month, even where they stand alone. */
    private static final List<String> NOTHING_ELSE =
            List.of("January", "February", "July", "September", "October", "November", "December");

    private MonthNames() {}

    static Month of(String printed) {
        return Month.of(SHORT.indexOf(printed.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
    }

    static boolean isNothingElse(String printed) {
        return NOTHING_ELSE.contains(printed);
    }

    /** “may” and “march” are verbs far more often than months. */
    static boolean isLikelyVerb(String printed) {
        return printed.equals("may") || printed.equals("march") || printed.equals("mar");
    }
}

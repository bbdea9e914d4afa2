package throughline.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The days from one to another as people say them: “April to June 2026”, “3 to 9 May 2026”. */
final class Span {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private Span() {}

    /** Empty where neither end is known. */
    static String inWords(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null ? "" : "up to " + DAY.format(to);
        }
        if (to == null) {
            return "from " + DAY.format(from) + " on";
        }
        if (from.equals(to)) {
            return "on " + DAY.format(from);
        }
        if (from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth())) {
            return whole(YearMonth.from(from), YearMonth.from(to));
        }
        return "from " + DAY.format(from) + " to " + DAY.format(to);
    }

    private static String whole(YearMonth from, YearMonth to) {
        if (from.equals(to)) {
            return MONTH.format(from);
        }
        var start = from.getYear() == to.getYear()
                ? DateTimeFormatter.ofPattern("MMMM", Locale.UK).format(from)
                : MONTH.format(from);
        return start + " to " + MONTH.format(to);
    }
}

package throughline.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The twelve months that a strip shows: the plan's own, or where nothing was recorded in them, those up to a day. */
public record Year(LocalDate first, LocalDate last) {
    private static final Pattern FINANCIAL = Pattern.compile("(20\\d\\d)\\s*[/–-]\\s*(?:20)?\\d\\d");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    /**
     * @param period the plan's, as printed
     * @param on the day that is asked about
     * @param recorded the days of the ratings
     */
    static Year of(@Nullable String period, LocalDate on, List<LocalDate> recorded) {
        var printed = period == null ? null : FINANCIAL.matcher(period);
        if (printed != null && printed.find()) {
            var start = LocalDate.of(Integer.parseInt(printed.group(1)), 4, 1);
            var plan = new Year(start, start.plusYears(1).minusDays(1));
            if (plan.holds(on) || recorded.stream().anyMatch(plan::holds)) {
                return plan;
            }
        }
        var month = YearMonth.from(on);
        return new Year(month.minusMonths(11).atDay(1), month.atEndOfMonth());
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** How far into the year a day begins, in hundredths; what lies outside is moved to its edge. */
    double share(LocalDate day) {
        var length = last.toEpochDay() + 1 - first.toEpochDay();
        var passed = day.toEpochDay() - first.toEpochDay();
        return Math.clamp(100.0 * passed / length, 0.0, 100.0);
    }

    public String inWords() {
        return MONTH.format(first) + " to " + MONTH.format(last);
    }
}

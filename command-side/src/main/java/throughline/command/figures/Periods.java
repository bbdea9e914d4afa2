package throughline.command.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.events.Period;
import throughline.events.Prose;

/**
 * Periods as tables head them: {@code 2021}, {@code 2023/24} (1 April to 31 March), {@code Oct 23}, {@code Q2 2023/24},
 * {@code April 2023 – March 2024}, {@code 31/03/2024}.
 */
public final class Periods {
    private static final String MONTH = "([A-Za-z]{3,9})\\.?[ \\-]'?((?:20)?\\d{2})";
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})");
    private static final Pattern TWO_YEARS = Pattern.compile("(20\\d{2})\\s*[/\\-–]\\s*((?:20)?\\d{2})");
    private static final Pattern QUARTER = Pattern.compile(
            "(?:(?:q|qtr|quarter)\\s*([1-4]),?\\s+(20\\d{2})\\s*[/\\-–]\\s*((?:20)?\\d{2})"
                    + "|(20\\d{2})\\s*[/\\-–]\\s*((?:20)?\\d{2}),?\\s+(?:q|qtr|quarter)\\s*([1-4]))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE_MONTH = Pattern.compile(MONTH);
    private static final Pattern MONTHS = Pattern.compile(MONTH + "\\s*(?:–|-|to|and|until)\\s*" + MONTH);
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(20\\d{2})");
    private static final Pattern ISO_DAY = Pattern.compile("(20\\d{2})-(\\d{2})-(\\d{2})");
    private static final Pattern LONG_DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9}) (20\\d{2})");

    private record Days(LocalDate from, LocalDate to) {}

    private Periods() {}

    /** Never refuses: what names no time stays as written. */
    public static Period of(Prose written) {
        return period(written, days(written.text().strip()));
    }

    public static @Nullable Period orNull(@Nullable Prose written) {
        return written == null || written.text().isBlank() ? null : of(written);
    }

    /** The two months that a sentence names as the ends of a time. */
    public static Period within(Prose written) {
        var whole = days(written.text().strip());
        if (whole != null) {
            return period(written, whole);
        }
        var found = MONTHS.matcher(written.text());
        return period(
                written, found.find() ? span(found.group(1), found.group(2), found.group(3), found.group(4)) : null);
    }

    private static Period period(Prose written, @Nullable Days days) {
        return new Period(written, days == null ? null : days.from(), days == null ? null : days.to());
    }

    private static @Nullable Days days(String text) {
        try {
            return read(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable Days read(String text) {
        var year = YEAR.matcher(text);
        if (year.matches()) {
            var whole = Year.parse(text);
            return new Days(whole.atDay(1), whole.atMonth(12).atEndOfMonth());
        }
        var years = TWO_YEARS.matcher(text);
        if (years.matches()) {
            return financial(years.group(1), years.group(2), 1, 4);
        }
        var quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            var first = quarter.group(1) != null;
            var number = Integer.parseInt(first ? quarter.group(1) : quarter.group(6));
            return financial(
                    first ? quarter.group(2) : quarter.group(4),
                    first ? quarter.group(3) : quarter.group(5),
                    number,
                    number);
        }
        var months = MONTHS.matcher(text);
        if (months.matches()) {
            return span(months.group(1), months.group(2), months.group(3), months.group(4));
        }
        var month = ONE_MONTH.matcher(text);
        if (month.matches()) {
            return span(month.group(1), month.group(2), month.group(1), month.group(2));
        }
        var day = day(text);
        return day == null ? null : new Days(day, day);
    }

    private static @Nullable LocalDate day(String text) {
        var slashed = DAY.matcher(text);
        if (slashed.matches()) {
            return LocalDate.of(number(slashed.group(3)), number(slashed.group(2)), number(slashed.group(1)));
        }
        var iso = ISO_DAY.matcher(text);
        if (iso.matches()) {
            return LocalDate.parse(text);
        }
        var words = LONG_DAY.matcher(text);
        var month = words.matches() ? month(words.group(2)) : null;
        return month == null ? null : LocalDate.of(number(words.group(3)), month, number(words.group(1)));
    }

    /** Quarters of the year that runs from April to March. */
    private static @Nullable Days financial(String first, String second, int fromQuarter, int toQuarter) {
        var year = number(first);
        if (number(second) % 100 != (year + 1) % 100) {
            return null;
        }
        var april = YearMonth.of(year, 4);
        return new Days(
                april.plusMonths(3L * (fromQuarter - 1)).atDay(1),
                april.plusMonths(3L * toQuarter - 1).atEndOfMonth());
    }

    private static @Nullable Days span(String fromMonth, String fromYear, String toMonth, String toYear) {
        var from = month(fromMonth);
        var to = month(toMonth);
        if (from == null || to == null) {
            return null;
        }
        var first = YearMonth.of(century(fromYear), from);
        var last = YearMonth.of(century(toYear), to);
        return last.isBefore(first) ? null : new Days(first.atDay(1), last.atEndOfMonth());
    }

    private static int century(String year) {
        return year.length() == 2 ? 2000 + number(year) : number(year);
    }

    private static @Nullable Month month(String word) {
        var wanted = word.toUpperCase(Locale.UK);
        return wanted.equals("SEPT")
                ? Month.SEPTEMBER
                : Arrays.stream(Month.values())
                        .filter(month -> month.name().equals(wanted)
                                || wanted.length() == 3 && month.name().startsWith(wanted))
                        .findFirst()
                        .orElse(null);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}

package throughline.command.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The dates that people type into a progress cell: {@code 251024}, {@code 12/03/24}, {@code 3rd May 2024}, {@code Aug 24}. */
final class DateWords {
    private static final String MONTHS =
            "(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String YEAR = "(?:(?:19|20)\\d{2}|['’]?\\d{2})";

    /** No piece of a range, of a list of months or of a longer number. */
    static final String DATE = "(?<![\\w/])(?:\\d{4}-\\d{2}-\\d{2}"
            + "|\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d{2})"
            + "|\\d{1,2} ?(?i:st|nd|rd|th)?(?: of)? " + MONTHS + ",? " + YEAR
            + "|" + MONTHS + "\\.? ?" + YEAR
            + "|\\d{1,2}/(?:19|20)\\d{2}"
            + "|(?:19|20)\\d{2})(?![\\w/]|[-–—]\\d|\\.\\d)";

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{2,4})");
    private static final Pattern SIX_DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern WORDS =
            Pattern.compile("(?:(\\d{1,2}) ?(?i:st|nd|rd|th)?(?: of)? )?(" + MONTHS + ")[.,]? ?(" + YEAR + ")");
    private static final Pattern MONTH_NUMBER = Pattern.compile("(\\d{1,2})/(\\d{4})");
    private static final Pattern DAY_AND_MONTH = Pattern.compile("(\\d{1,2})/(\\d{1,2})");
    private static final Pattern YEAR_ALONE = Pattern.compile("\\d{4}");
    private static final String MONTH_ORDER = "janfebmaraprmayjunjulaugsepoctnovdec";

    private DateWords() {}

    /** What the whole text dates; null where there is no such day, month or year. */
    static @Nullable Happened read(String text) {
        try {
            Matcher m;
            if ((m = ISO.matcher(text)).matches()) return day(m.group(3), m.group(2), m.group(1));
            if ((m = NUMBERS.matcher(text)).matches() || (m = SIX_DIGITS.matcher(text)).matches()) {
                return day(m.group(1), m.group(2), m.group(3));
            }
            if ((m = WORDS.matcher(text)).matches()) {
                var month = month(m.group(2));
                if (m.group(1) != null) return day(m.group(1), month, m.group(3));
                return Happened.month(YearMonth.of(year(m.group(3)), Integer.parseInt(month)));
            }
            if ((m = MONTH_NUMBER.matcher(text)).matches()) {
                return Happened.month(YearMonth.of(year(m.group(2)), Integer.parseInt(m.group(1))));
            }
            return YEAR_ALONE.matcher(text).matches() ? Happened.year(Integer.parseInt(text)) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A day and a month without a year, where the plan's period holds them once. */
    static @Nullable LocalDate placed(String text, Reference reference) {
        var numbers = DAY_AND_MONTH.matcher(text);
        if (!numbers.matches()) return null;
        var month = Integer.parseInt(numbers.group(2));
        var day = Integer.parseInt(numbers.group(1));
        return month < 1 || month > 12 || day < 1 ? null : reference.place(Month.of(month), day);
    }

    private static Happened day(String day, String month, String year) {
        return Happened.day(LocalDate.of(year(year), Integer.parseInt(month), Integer.parseInt(day)));
    }

    private static String month(String word) {
        var start = word.substring(0, 3).toLowerCase(Locale.ROOT);
        return String.valueOf(MONTH_ORDER.indexOf(start) / 3 + 1);
    }

    private static int year(String digits) {
        var number = Integer.parseInt(digits.replaceAll("\\D", ""));
        return number < 100 ? 2000 + number : number;
    }
}

package throughline.query.history;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import throughline.events.Due;

/** Days, months and lists in British words. */
public final class British {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private British() {}

    /** “22 March 2024”. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** “22 March 2024”, or “March 2024” where only a month is known. */
    public static String due(Due due) {
        return due.text().length() == 7 ? MONTH.format(YearMonth.parse(due.text())) : day(due.lastDay());
    }

    /** “Council, Health and Police”. */
    public static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /** “1,204.5”. */
    public static String number(BigDecimal number) {
        return format("#,##0.######", number);
    }

    /** “£40,000”, “£4,500.50”. */
    public static String pounds(BigDecimal pounds) {
        var whole = pounds.stripTrailingZeros().scale() <= 0;
        return (pounds.signum() < 0 ? "−£" : "£") + format(whole ? "#,##0" : "#,##0.00", pounds.abs());
    }

    private static String format(String pattern, BigDecimal number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK)).format(number);
    }
}

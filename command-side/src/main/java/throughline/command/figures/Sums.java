package throughline.command.figures;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import throughline.events.Money;
import throughline.events.Prose;

/** Sums of money as people write them: {@code £40,000}, {@code C £700,000 of funding}, {@code £1.2m}, {@code 5000}. */
public final class Sums {
    private static final String POUNDS =
            "£\\s*(\\d{1,3}(?:,\\d{3})+|\\d{1,12})(\\.\\d{1,6})?\\s*(million\\b|m\\b|k\\b)?";
    private static final Pattern NAMED = Pattern.compile(POUNDS, Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOUT = Pattern.compile(
            "(?:\\b(?:c|ca|circa|about|around|approx|approximately|some|up to|over|nearly|almost|more than|at least)\\.?|~)\\s*$",
            Pattern.CASE_INSENSITIVE);

    private Sums() {}

    /** The one sum that the words name; none where they name several, which would have to be chosen from. */
    public static Money of(Prose written) {
        var text = written.text();
        var plain = Figures.number(text);
        if (plain != null && !text.contains("%")) {
            return new Money(written, plain, false);
        }
        var found = NAMED.matcher(text);
        if (!found.find()) {
            return new Money(written, null, false);
        }
        var pounds = pounds(found.group(1), found.group(2), found.group(3));
        var about = ABOUT.matcher(text.substring(0, found.start())).find();
        return found.find() ? new Money(written, null, false) : new Money(written, pounds, about);
    }

    static BigDecimal pounds(
            String whole,
            @org.jspecify.annotations.Nullable String decimals,
            @org.jspecify.annotations.Nullable String unit) {
        var number = new BigDecimal(whole.replace(",", "") + (decimals == null ? "" : decimals));
        if (unit == null) {
            return number;
        }
        var power = unit.toLowerCase(Locale.UK).equals("k") ? 3 : 6;
        var times = number.movePointRight(power);
        return times.scale() <= 0
                ? times.setScale(0)
                : times.stripTrailingZeros()
                        .setScale(Math.max(0, times.stripTrailingZeros().scale()));
    }
}

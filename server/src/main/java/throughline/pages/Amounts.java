package throughline.pages;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.events.Good;
import throughline.events.GovernanceEvent;
import throughline.query.indicators.Change;

/** Numbers, sums and changes in words that need no colour. */
@Component("amounts")
public class Amounts {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    /** “1,204.5”. */
    public String number(@Nullable BigDecimal number) {
        return number == null ? "" : throughline.query.history.British.number(number);
    }

    /** “£40,000”, “£4,500.50”. */
    public String pounds(@Nullable BigDecimal pounds) {
        return pounds == null ? "" : throughline.query.history.British.pounds(pounds);
    }

    /** “up 190, 24.7%”, with why there is no percentage where there is none. */
    public String change(Change change) {
        if (change.way() == Change.Way.UNCHANGED) {
            return "unchanged";
        }
        var by = (change.way() == Change.Way.UP ? "up " : "down ")
                + number(change.absolute().abs());
        return change.percent() == null
                ? by + "; no percentage, since " + change.noPercentage()
                : by + ", " + number(change.percent().abs()) + "%";
    }

    /** “better” or “worse”; empty where nobody has said which way is good. */
    public String better(Change change) {
        return change.better() == null ? "" : change.better() ? "better" : "worse";
    }

    public String good(Good good) {
        return switch (good) {
            case DOWN -> "should go down";
            case UP -> "should go up";
            case UNKNOWN -> "nobody has said which way is good";
        };
    }

    /** The unit is a percentage, or the figure was written as one. */
    static boolean isPercent(@Nullable String unit, String asWritten) {
        return asWritten.contains("%") || unit != null && unit.strip().toLowerCase(Locale.UK).matches("(?:%|per ?cent).*");
    }

    /** “1,204.5”, “57%”. */
    static String full(BigDecimal number, boolean percent) {
        return throughline.query.history.British.number(number) + (percent ? "%" : "");
    }

    /** As {@code full}, and from a million on as short as a label has to be: “1.23m”, “12.3bn”. */
    static String brief(BigDecimal number, boolean percent) {
        var size = number.abs();
        if (size.compareTo(MILLION) < 0) {
            return full(number, percent);
        }
        var billions = size.compareTo(BILLION) >= 0;
        var short3 = number.divide(billions ? BILLION : MILLION).round(new MathContext(3));
        return full(short3.stripTrailingZeros(), false) + (billions ? "bn" : "m") + (percent ? "%" : "");
    }

    public String review(GovernanceEvent.Review review) {
        return switch (review) {
            case NEEDS_ASSESSMENT -> "Needs assessment";
            case REVIEW -> "Review of the plan";
        };
    }

}

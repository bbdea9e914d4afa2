package throughline.query.indicators;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import throughline.events.Good;
import throughline.query.history.British;

/**
 * How far an indicator moved, computed from its readings.
 *
 * @param absolute exact
 * @param percent of the first value, to one decimal place, a half away from zero; absent where there is none
 * @param noPercentage why there is none
 * @param rounding how {@code percent} was rounded
 * @param better absent where nobody has said which way is good, or nothing moved
 */
public record Change(
        Point from,
        Point to,
        BigDecimal absolute,
        @Nullable BigDecimal percent,
        @Nullable String noPercentage,
        String rounding,
        Way way,
        @Nullable Boolean better) {
    public static final String ROUNDING = "to one decimal place, a half away from zero";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param at the period, or what the baseline says of its time */
    public record Point(String at, BigDecimal value) {}

    public enum Way {
        @JsonProperty("up")
        UP,
        @JsonProperty("down")
        DOWN,
        @JsonProperty("unchanged")
        UNCHANGED
    }

    static Change between(Point from, Point to, Good good) {
        var absolute = to.value().subtract(from.value());
        var way = absolute.signum() > 0 ? Way.UP : absolute.signum() < 0 ? Way.DOWN : Way.UNCHANGED;
        var percentage = from.value().signum() > 0;
        return new Change(
                from,
                to,
                absolute,
                percentage ? absolute.multiply(HUNDRED).divide(from.value(), 1, RoundingMode.HALF_UP) : null,
                percentage
                        ? null
                        : from.value().signum() == 0
                                ? "the first value is 0, and nothing is a percentage of 0"
                                : "the first value is below 0",
                ROUNDING,
                way,
                good == Good.UNKNOWN || way == Way.UNCHANGED ? null : (way == Way.UP) == (good == Good.UP));
    }

    /**
     * Whether a printed percentage is this one, rounded to the decimals that were printed. Compared without dividing, so
     * that nothing is lost on the way.
     */
    boolean agreesWith(BigDecimal printed) {
        if (percent == null) {
            return false;
        }
        var exact = absolute.multiply(HUNDRED);
        var claimed = printed.multiply(from.value());
        var tolerance = BigDecimal.ONE
                .movePointLeft(Math.max(0, printed.scale()))
                .multiply(from.value())
                .divide(BigDecimal.TWO);
        return exact.subtract(claimed).abs().compareTo(tolerance) <= 0;
    }

    /** “from 770 (2021) to 960 (2022), up 24.7%”. */
    String inWords() {
        var moved = "from " + British.number(from.value()) + " (" + from.at() + ") to "
                + British.number(to.value()) + " (" + to.at() + ")";
        return switch (way) {
            case UNCHANGED -> moved + ", unchanged";
            case UP -> moved + ", up" + byPercent();
            case DOWN -> moved + ", down" + byPercent();
        };
    }

    private String byPercent() {
        return percent == null ? "" : " " + percent.abs().toPlainString() + "%";
    }
}

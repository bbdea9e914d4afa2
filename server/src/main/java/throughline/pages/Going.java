package throughline.pages;

import org.jspecify.annotations.Nullable;
import throughline.events.Good;
import throughline.query.indicators.Change;
import throughline.query.indicators.GetIndicators;

/**
 * How an indicator goes, in words: “Better: 41 to 29, down 12, 29.3%.” and “Target 30; lower is better.”
 *
 * @param verdict one word or a few, which stand out
 * @param rest what they rest on
 * @param aim where it is to go
 * @param disagrees what the document prints instead; absent where it agrees or prints nothing
 */
public record Going(String verdict, String rest, String aim, @Nullable String disagrees) {
    private static final Amounts AMOUNTS = new Amounts();

    static Going of(GetIndicators.Indicator indicator) {
        var since = indicator.sinceBaseline();
        var change = since == null ? indicator.change() : since;
        var printed = indicator.printedChange();
        var disagrees = printed == null || !Boolean.FALSE.equals(printed.agrees())
                ? null
                : "The document prints a change of " + printed.asWritten() + ". Its own readings went "
                        + (indicator.change() == null ? "otherwise" : moved(indicator.change(), false)) + ".";
        var aim = aim(indicator);
        if (change == null) {
            return nothingToCompare(indicator, aim, disagrees);
        }
        return new Going(verdict(change, since != null), moved(change, percent(indicator)) + ".", aim, disagrees);
    }

    private static Going nothingToCompare(GetIndicators.Indicator indicator, String aim, @Nullable String disagrees) {
        var readings = indicator.readings();
        if (readings.isEmpty()) {
            return new Going("No reading yet.", "", aim, disagrees);
        }
        var last = readings.getLast();
        return new Going(
                readings.size() == 1 ? "One reading so far:" : "Nothing to compare:",
                last.asWritten() + " in " + last.period() + ".",
                aim,
                disagrees);
    }

    private static String verdict(Change change, boolean sinceBaseline) {
        var word = change.way() == Change.Way.UNCHANGED
                ? "Unchanged"
                : change.better() == null ? "Moved" : change.better() ? "Better" : "Worse";
        return word + (sinceBaseline ? " since the baseline:" : ":");
    }

    private static String moved(Change change, boolean percent) {
        var from = Amounts.full(change.from().value(), percent);
        if (change.way() == Change.Way.UNCHANGED) {
            return "still " + from;
        }
        return from + " to " + Amounts.full(change.to().value(), percent) + ", " + AMOUNTS.change(change);
    }

    private static boolean percent(GetIndicators.Indicator indicator) {
        var last = indicator.readings().isEmpty() ? "" : indicator.readings().getLast().asWritten();
        return Amounts.isPercent(indicator.unit(), last);
    }

    private static String aim(GetIndicators.Indicator indicator) {
        var good = switch (indicator.good()) {
            case DOWN -> "lower is better";
            case UP -> "higher is better";
            case UNKNOWN -> "nobody has said which way is good";
        };
        if (indicator.targets().isEmpty()) {
            return indicator.good() == Good.UNKNOWN ? "No target, and " + good + "." : "No target; " + good + ".";
        }
        var target = indicator.targets().getLast();
        return "Target " + target.asWritten() + (target.by() == null ? "" : " by " + target.by()) + "; " + good + ".";
    }
}

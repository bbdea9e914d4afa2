package throughline.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import throughline.documents.layout.Return;
import throughline.events.Good;
import throughline.query.history.British;
import throughline.query.indicators.Change;
import throughline.query.indicators.GetIndicators;

/** What a plan measures, each with a sentence and its readings. */
final class Indicators {
    private Indicators() {}

    static List<Return.Indicator> of(GetIndicators.Answer answer) {
        return answer.indicators().stream()
                .map(indicator -> new Return.Indicator(name(indicator), sentence(indicator), readings(indicator)))
                .toList();
    }

    private static String name(GetIndicators.Indicator indicator) {
        return indicator.area() == null ? indicator.name() : indicator.name() + ", " + indicator.area();
    }

    private static List<Return.Reading> readings(GetIndicators.Indicator indicator) {
        return indicator.readings().stream()
                .filter(reading -> reading.value() != null)
                .map(reading -> new Return.Reading(
                        reading.period(),
                        Objects.requireNonNullElse(reading.value(), BigDecimal.ZERO).doubleValue(),
                        reading.asWritten()))
                .toList();
    }

    private static String sentence(GetIndicators.Indicator indicator) {
        return change(indicator) + " " + aim(indicator);
    }

    private static String change(GetIndicators.Indicator indicator) {
        var since = indicator.sinceBaseline();
        var change = since == null ? indicator.change() : since;
        if (change != null) {
            return moved(change) + (since == null ? "" : ", since the baseline") + verdict(change) + ".";
        }
        if (indicator.readings().isEmpty()) {
            return "No reading yet.";
        }
        var last = indicator.readings().getLast();
        return "Last reading " + last.asWritten() + " (" + last.period() + "); nothing to compare it with.";
    }

    private static String moved(Change change) {
        var from = British.number(change.from().value()) + " (" + change.from().at() + ")";
        var to = British.number(change.to().value()) + " (" + change.to().at() + ")";
        var percent = change.percent() == null ? "" : " " + change.percent().abs().toPlainString() + "%";
        return switch (change.way()) {
            case UNCHANGED -> "Still " + British.number(change.to().value()) + " (" + change.to().at() + ")";
            case UP -> "From " + from + " to " + to + ", up" + percent;
            case DOWN -> "From " + from + " to " + to + ", down" + percent;
        };
    }

    private static String verdict(Change change) {
        return change.better() == null ? "" : change.better() ? ": better" : ": worse";
    }

    private static String aim(GetIndicators.Indicator indicator) {
        var good = indicator.good() == Good.DOWN
                ? "lower is better"
                : indicator.good() == Good.UP ? "higher is better" : "nobody has said which way is good";
        if (indicator.targets().isEmpty()) {
            return "No target; " + good + ".";
        }
        var target = indicator.targets().getLast();
        return "Target " + target.asWritten() + (target.by() == null ? "" : " by " + target.by()) + "; " + good + ".";
    }
}

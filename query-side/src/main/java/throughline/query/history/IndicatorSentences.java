package throughline.query.history;

import org.jspecify.annotations.Nullable;
import throughline.events.Figure;
import throughline.events.Good;
import throughline.events.IndicatorEvent;
import throughline.events.IndicatorEvent.BaselineSet;
import throughline.events.IndicatorEvent.ChangeRated;
import throughline.events.IndicatorEvent.GoodDirectionSet;
import throughline.events.IndicatorEvent.IndicatorAdded;
import throughline.events.IndicatorEvent.IndicatorTargetSet;
import throughline.events.IndicatorEvent.PrintedChangeKept;
import throughline.events.IndicatorEvent.ReadingCorrected;
import throughline.events.IndicatorEvent.ReadingRecorded;
import throughline.events.Period;
import throughline.events.Prose;
import throughline.query.plan.PlanState;

/** What was done to an indicator. */
final class IndicatorSentences {
    private IndicatorSentences() {}

    static String of(IndicatorEvent event, PlanState before) {
        var name = name(event, before);
        return switch (event) {
            case IndicatorAdded e -> "added the indicator " + name + good(e.good()) + ".";
            case BaselineSet e ->
                "set the baseline of " + name + " to "
                        + Words.inFull(e.baseline().asWritten()) + at(e.on()) + Words.because(e.reason());
            case ReadingRecorded e -> "recorded " + e.value() + " for " + name + " in " + e.period() + ".";
            case ReadingCorrected e ->
                "corrected the reading of " + name + " in " + e.period() + was(e, before) + " to " + e.value()
                        + Words.because(e.reason());
            case PrintedChangeKept e ->
                "kept the change that the document prints for " + name + ": " + Words.ending(e.asWritten());
            case GoodDirectionSet e ->
                "said which way " + name + " should go" + good(e.good()) + Words.because(e.reason());
            case IndicatorTargetSet e ->
                "set the target of " + name + " to " + Words.inFull(e.target().asWritten()) + by(e.by())
                        + Words.because(e.reason());
            case ChangeRated e ->
                (e.from() == null
                                ? "rated the change of " + name + " " + e.rating()
                                : e.from().equals(e.rating())
                                        ? "confirmed that the change of " + name + " is still " + e.rating()
                                        : "moved the change of " + name + " from " + e.from() + " to " + e.rating())
                        + Words.because(e.reason());
        };
    }

    private static String name(IndicatorEvent event, PlanState before) {
        if (event instanceof IndicatorAdded added) {
            return named(added.name(), added.area());
        }
        var known = before.context().indicators().get(event.indicatorId());
        return known == null
                ? "an indicator"
                : named(known.added().name(), known.added().area());
    }

    private static String named(Prose name, @Nullable Prose area) {
        return Words.quoted(name) + (area == null ? "" : " (" + area.text().strip() + ")");
    }

    private static String good(Good good) {
        return switch (good) {
            case DOWN -> ", which should go down";
            case UP -> ", which should go up";
            case UNKNOWN -> "";
        };
    }

    private static String at(@Nullable Period period) {
        return period == null ? "" : " (" + period.asWritten().text().strip() + ")";
    }

    private static String by(@Nullable Period period) {
        return period == null ? "" : " by " + period.asWritten().text().strip();
    }

    private static String was(ReadingCorrected event, PlanState before) {
        var known = before.context().indicators().get(event.indicatorId());
        return known == null
                ? ""
                : known.readings().stream()
                        .filter(reading -> reading.recorded().event().period().sameAs(event.period()))
                        .findFirst()
                        .map(reading -> from(reading.value()))
                        .orElse("");
    }

    private static String from(Figure value) {
        return " from " + value;
    }
}

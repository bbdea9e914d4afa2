package throughline.command.imports.around;

import java.util.ArrayList;
import java.util.List;
import throughline.command.figures.Figures;
import throughline.command.figures.Percentages;
import throughline.command.figures.Periods;
import throughline.command.indicator.GoodWay;
import throughline.events.Citation;
import throughline.events.IndicatorEvent;
import throughline.events.IndicatorEvent.BaselineSet;
import throughline.events.IndicatorEvent.IndicatorAdded;
import throughline.events.IndicatorEvent.IndicatorTargetSet;
import throughline.events.IndicatorEvent.PrintedChangeKept;
import throughline.events.IndicatorEvent.ReadingRecorded;
import throughline.events.IndicatorId;
import throughline.events.Period;

/** The indicators of a document: each row of its table with its baseline, its readings and the change that it prints. */
final class IndicatorsRead {
    private final Into into;

    IndicatorsRead(Into into) {
        this.into = into;
    }

    List<List<IndicatorEvent>> all() {
        return into.under("indicators")
                .flatMap(section -> section.points().stream())
                .map(this::indicator)
                .filter(facts -> !facts.isEmpty())
                .toList();
    }

    private List<IndicatorEvent> indicator(Piece row) {
        var name = row.text() == null ? row.textOf("name") : row.text();
        if (name == null) {
            into.find(
                    "indicator-unclear",
                    row,
                    "The row has no name, so nobody can say what it measures; it is kept as written.");
            return List.of();
        }
        var id = IndicatorId.next();
        var facts = new ArrayList<IndicatorEvent>();
        facts.add(new IndicatorAdded(
                id,
                into.plan(),
                into.partnership(),
                name,
                row.textOf("area"),
                row.textOf("unit"),
                GoodWay.of(name.text()),
                row.citation()));
        var baseline = row.textOf("baseline");
        if (baseline != null) {
            var on = Periods.orNull(row.textOf("baselineDate"));
            facts.add(new BaselineSet(id, into.plan(), Figures.of(baseline), on, null, at(row, "baseline")));
        }
        row.field("readings").ifPresent(readings -> readings(id, readings, facts));
        var target = row.textOf("target");
        if (target != null) {
            var by = Periods.orNull(row.textOf("targetDate"));
            facts.add(new IndicatorTargetSet(id, into.plan(), Figures.of(target), by, null, at(row, "target")));
        }
        change(id, row, facts);
        return facts;
    }

    private void readings(IndicatorId id, Piece readings, List<IndicatorEvent> facts) {
        var seen = new ArrayList<Period>();
        for (var reading : readings.points()) {
            var period = reading.textOf("period");
            var value = reading.textOf("value");
            if (period == null || value == null) {
                into.find(
                        "reading-unclear", reading, "A reading needs its period and its value; it is kept as written.");
                continue;
            }
            var of = Periods.of(period);
            if (seen.stream().anyMatch(of::sameAs)) {
                into.find(
                        "reading-repeated",
                        reading,
                        "There is another reading of “%s” before this one, which is kept as written. Correct the first if this is the right one."
                                .formatted(period));
                continue;
            }
            seen.add(of);
            var figure = Figures.of(value);
            if (figure.number() == null) {
                into.find(
                        "reading-no-number",
                        reading,
                        "“%s” is no number, so no change is computed with it.".formatted(value));
            }
            facts.add(new ReadingRecorded(id, into.plan(), of, figure, reading.citation()));
        }
    }

    private void change(IndicatorId id, Piece row, List<IndicatorEvent> facts) {
        var printed = row.textOf("change");
        if (printed == null) {
            return;
        }
        var percent = Percentages.of(printed);
        var at = row.field("change").orElse(row);
        if (percent == null) {
            into.find(
                    "printed-change-unread", at, "“%s” names no percentage, so it is not checked.".formatted(printed));
        }
        facts.add(new PrintedChangeKept(id, into.plan(), printed, percent, at.citation()));
    }

    private static Citation at(Piece row, String field) {
        return row.field(field).orElse(row).citation();
    }
}

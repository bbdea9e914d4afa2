package throughline.query.indicators;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
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
import throughline.events.IndicatorId;
import throughline.query.journal.Entry;
import throughline.query.plan.Kept;
import throughline.query.plan.Noted;

/**
 * Everything that the record says of one indicator.
 *
 * @param sequence of its last event in its stream
 * @param readings in the order in which they were recorded
 */
public record IndicatorState(
        IndicatorAdded added,
        long sequence,
        List<Noted<BaselineSet>> baselines,
        List<Reading> readings,
        @Nullable PrintedChangeKept printed,
        List<Noted<GoodDirectionSet>> directions,
        List<Noted<IndicatorTargetSet>> targets,
        List<Noted<ChangeRated>> ratings) {

    /** @param corrections the last one is in force */
    public record Reading(Noted<ReadingRecorded> recorded, List<Noted<ReadingCorrected>> corrections) {
        public Figure value() {
            return corrections.isEmpty()
                    ? recorded.event().value()
                    : corrections.getLast().event().value();
        }
    }

    public static Map<IndicatorId, IndicatorState> after(
            Map<IndicatorId, IndicatorState> all, IndicatorEvent event, Entry entry, boolean late) {
        var known = all.get(event.indicatorId());
        if (known == null) {
            return event instanceof IndicatorAdded added
                    ? Kept.with(all, added.indicatorId(), opened(added, entry.sequence()))
                    : all;
        }
        return Kept.with(all, event.indicatorId(), known.after(event, entry, late));
    }

    private static IndicatorState opened(IndicatorAdded added, long sequence) {
        return new IndicatorState(added, sequence, List.of(), List.of(), null, List.of(), List.of(), List.of());
    }

    private IndicatorState after(IndicatorEvent event, Entry entry, boolean late) {
        var sequence = entry.sequence();
        return switch (event) {
            case IndicatorAdded again -> opened(again, sequence);
            case BaselineSet e ->
                new IndicatorState(
                        added,
                        sequence,
                        Kept.with(baselines, Noted.of(e, entry, late)),
                        readings,
                        printed,
                        directions,
                        targets,
                        ratings);
            case ReadingRecorded e ->
                having(sequence, Kept.with(readings, new Reading(Noted.of(e, entry, late), List.of())));
            case ReadingCorrected e -> having(sequence, corrected(Noted.of(e, entry, late)));
            case PrintedChangeKept e ->
                new IndicatorState(added, sequence, baselines, readings, e, directions, targets, ratings);
            case GoodDirectionSet e ->
                new IndicatorState(
                        added,
                        sequence,
                        baselines,
                        readings,
                        printed,
                        Kept.with(directions, Noted.of(e, entry, late)),
                        targets,
                        ratings);
            case IndicatorTargetSet e ->
                new IndicatorState(
                        added,
                        sequence,
                        baselines,
                        readings,
                        printed,
                        directions,
                        Kept.with(targets, Noted.of(e, entry, late)),
                        ratings);
            case ChangeRated e ->
                new IndicatorState(
                        added,
                        sequence,
                        baselines,
                        readings,
                        printed,
                        directions,
                        targets,
                        Kept.with(ratings, Noted.of(e, entry, late)));
        };
    }

    private IndicatorState having(long sequence, List<Reading> next) {
        return new IndicatorState(added, sequence, baselines, next, printed, directions, targets, ratings);
    }

    private List<Reading> corrected(Noted<ReadingCorrected> correction) {
        var period = correction.event().period();
        return readings.stream()
                .map(reading -> reading.recorded().event().period().sameAs(period)
                        ? new Reading(reading.recorded(), Kept.with(reading.corrections(), correction))
                        : reading)
                .toList();
    }

    public Good good() {
        return directions.isEmpty()
                ? added.good()
                : directions.getLast().event().good();
    }

    /** By their periods where each of them says its days, else as they were recorded. */
    public List<Reading> inTime() {
        var days = readings.stream()
                .map(reading -> reading.recorded().event().period().from())
                .toList();
        if (days.stream().anyMatch(Objects::isNull)) {
            return readings;
        }
        return IntStream.range(0, readings.size())
                .boxed()
                .sorted(Comparator.comparing(at -> Objects.requireNonNull(days.get(at))))
                .map(readings::get)
                .toList();
    }

    /** Between the first and the last reading that say a number; null where there are not two. */
    public @Nullable Change change() {
        var numbers = inTime().stream()
                .filter(reading -> reading.value().number() != null)
                .toList();
        if (numbers.size() < 2) {
            return null;
        }
        return Change.between(point(numbers.getFirst()), point(numbers.getLast()), good());
    }

    /** Between the baseline and the last reading that says a number; null where either is missing. */
    public @Nullable Change sinceBaseline() {
        if (baselines.isEmpty()) {
            return null;
        }
        var set = baselines.getLast().event();
        var last = inTime().reversed().stream()
                .filter(reading -> reading.value().number() != null)
                .findFirst()
                .orElse(null);
        var number = set.baseline().number();
        if (last == null || number == null) {
            return null;
        }
        var label = set.on() == null ? "baseline" : set.on().asWritten().text();
        return Change.between(new Change.Point(label, number), point(last), good());
    }

    private static Change.Point point(Reading reading) {
        return new Change.Point(
                reading.recorded().event().period().asWritten().text(),
                Objects.requireNonNull(reading.value().number()));
    }
}

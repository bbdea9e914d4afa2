package throughline.query.indicators;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.Citation;
import throughline.events.Figure;
import throughline.events.IndicatorEvent.PrintedChangeKept;
import throughline.events.Prose;
import throughline.query.Who;
import throughline.query.journal.Names;

/** Indicators in the shape that readers get. */
public final class ShownIndicators {
    private final Names names;

    public ShownIndicators(Names names) {
        this.names = names;
    }

    public GetIndicators.Indicator of(IndicatorState indicator) {
        var added = indicator.added();
        var change = indicator.change();
        return new GetIndicators.Indicator(
                added.indicatorId(),
                added.name().text(),
                text(added.area()),
                text(added.unit()),
                indicator.good(),
                baselines(indicator),
                targets(indicator),
                indicator.inTime().stream().map(this::reading).toList(),
                change,
                indicator.sinceBaseline(),
                printed(indicator.printed(), change),
                ratings(indicator),
                source(added.source()),
                indicator.sequence());
    }

    private List<GetIndicators.Baseline> baselines(IndicatorState indicator) {
        return indicator.baselines().stream()
                .map(noted -> {
                    var set = noted.event();
                    return new GetIndicators.Baseline(
                            set.baseline().asWritten().text(),
                            set.baseline().number(),
                            set.on() == null ? null : set.on().asWritten().text(),
                            text(set.reason()),
                            Who.of(noted.by(), names),
                            noted.recordedAt(),
                            noted.position());
                })
                .toList();
    }

    private List<GetIndicators.Target> targets(IndicatorState indicator) {
        return indicator.targets().stream()
                .map(noted -> {
                    var set = noted.event();
                    var by = set.by();
                    return new GetIndicators.Target(
                            set.target().asWritten().text(),
                            set.target().number(),
                            by == null ? null : by.asWritten().text(),
                            by == null ? null : by.to(),
                            text(set.reason()),
                            Who.of(noted.by(), names),
                            noted.recordedAt(),
                            noted.position());
                })
                .toList();
    }

    private GetIndicators.Reading reading(IndicatorState.Reading reading) {
        var noted = reading.recorded();
        var event = noted.event();
        var corrections = new ArrayList<GetIndicators.Correction>();
        Figure was = event.value();
        for (var correction : reading.corrections()) {
            var now = correction.event().value();
            corrections.add(new GetIndicators.Correction(
                    was.asWritten().text(),
                    now.asWritten().text(),
                    correction.event().reason().text(),
                    Who.of(correction.by(), names),
                    correction.recordedAt(),
                    correction.position()));
            was = now;
        }
        return new GetIndicators.Reading(
                event.period().asWritten().text(),
                event.period().from(),
                event.period().to(),
                was.asWritten().text(),
                was.number(),
                List.copyOf(corrections),
                Who.of(noted.by(), names),
                noted.recordedAt(),
                noted.late(),
                noted.position(),
                source(event.source()));
    }

    private static GetIndicators.@Nullable Printed printed(
            @Nullable PrintedChangeKept printed, @Nullable Change change) {
        if (printed == null) {
            return null;
        }
        var percent = printed.percent();
        return new GetIndicators.Printed(
                printed.asWritten().text(),
                percent,
                percent == null || change == null ? null : change.agreesWith(percent),
                source(printed.source()));
    }

    private List<GetIndicators.Rated> ratings(IndicatorState indicator) {
        return indicator.ratings().stream()
                .map(noted -> new GetIndicators.Rated(
                        noted.event().from() == null
                                ? null
                                : noted.event().from().label(),
                        noted.event().rating().label(),
                        noted.event().reason().text(),
                        Who.of(noted.by(), names),
                        noted.recordedAt(),
                        noted.position()))
                .toList();
    }

    static @Nullable String text(@Nullable Prose prose) {
        return prose == null ? null : prose.text();
    }

    static @Nullable String source(@Nullable Citation source) {
        return source == null ? null : source.toString();
    }
}

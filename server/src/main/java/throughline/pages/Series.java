package throughline.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import throughline.query.indicators.GetIndicators;
import throughline.query.indicators.GetIndicators.Baseline;
import throughline.query.indicators.GetIndicators.Reading;

/** An indicator's baseline and readings as points along a line of time. */
record Series(List<Point> points) {
    enum Look {
        BASELINE,
        READING,
        PROVISIONAL
    }

    /**
     * @param value absent where the words say no number: “&lt;5”
     * @param place from 0, at the first point, to 1
     * @param joined with the point before; not where something between the two is missing
     */
    record Point(
            String at, String asWritten, @Nullable BigDecimal value, Look look, double place, boolean joined) {}

    static Series of(GetIndicators.Indicator indicator) {
        var readings = indicator.readings();
        var baseline = baseline(indicator);
        var places = places(readings, baseline != null);
        var gaps = new Gaps(readings);
        var points = new ArrayList<Point>();
        if (baseline != null) {
            var at = baseline.on() == null ? "Baseline" : "Baseline, " + baseline.on();
            points.add(new Point(at, baseline.asWritten(), baseline.value(), Look.BASELINE, places.getFirst(), false));
        }
        var ahead = points.size();
        for (var n = 0; n < readings.size(); n++) {
            var reading = readings.get(n);
            var before = points.isEmpty() ? null : points.getLast().value();
            points.add(new Point(
                    reading.period(),
                    reading.asWritten(),
                    reading.value(),
                    provisional(reading) ? Look.PROVISIONAL : Look.READING,
                    places.get(n + ahead),
                    before != null && reading.value() != null && (n == 0 || !gaps.before(n))));
        }
        return new Series(List.copyOf(points));
    }

    List<Point> numbers() {
        return points.stream().filter(point -> point.value() != null).toList();
    }

    /** The one in force; not where it is the reading of a period, which would be drawn twice. */
    private static @Nullable Baseline baseline(GetIndicators.Indicator indicator) {
        if (indicator.baselines().isEmpty()) {
            return null;
        }
        var last = indicator.baselines().getLast();
        var read = indicator.readings().stream().anyMatch(reading -> reading.period().equalsIgnoreCase(last.on()));
        return last.value() == null || read ? null : last;
    }

    /** A table says of a figure that it may still change: “2023/24 (provisional)”, “Q2 2024/25 (p)”. */
    private static boolean provisional(Reading reading) {
        var words = (reading.period() + " " + reading.asWritten()).toLowerCase(java.util.Locale.UK);
        return words.contains("provisional") || words.matches("(?s).*\\(p\\).*");
    }

    /** By their days where each says them, else one step after another. A baseline stands one step ahead. */
    private static List<Double> places(List<Reading> readings, boolean baseline) {
        var ends = readings.stream().map(Reading::to).filter(Objects::nonNull).map(LocalDate::toEpochDay).toList();
        var steps = ends.size() == readings.size() && ends.stream().distinct().count() == ends.size()
                ? new ArrayList<>(ends)
                : new ArrayList<>(IntStream.range(0, readings.size()).mapToObj(Long::valueOf).toList());
        if (baseline) {
            var step = steps.size() < 2 ? 1 : (steps.getLast() - steps.getFirst()) / (steps.size() - 1);
            steps.addFirst(steps.isEmpty() ? 0 : steps.getFirst() - Math.max(1, step));
        }
        if (steps.size() < 2) {
            return steps.stream().map(step -> 0.5).toList();
        }
        var length = (double) (steps.getLast() - steps.getFirst());
        return steps.stream().map(step -> (step - steps.getFirst()) / length).toList();
    }
}

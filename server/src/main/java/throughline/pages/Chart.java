package throughline.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.query.indicators.GetIndicators;

/**
 * How an indicator went, as a small picture: a line through its readings, and its target as a dashed one.
 *
 * @param inWords the same for those who do not see it
 * @param line a stretch for each run of readings without a gap
 * @param target how high the target stands; absent where there is none, or it is no number
 * @param first what the first point is of
 * @param last what the last point is of; absent where there is only one
 */
public record Chart(
        String inWords,
        List<Stretch> line,
        List<Dot> dots,
        @Nullable String target,
        String end,
        List<Label> labels,
        @Nullable String first,
        @Nullable String last) {
    private static final double WIDTH = 320;
    private static final double LEFT = 6;
    private static final double TOP = 16;
    private static final double BOTTOM = 76;
    private static final double LETTER = 7;
    private static final double APART = 13;
    private static final int ALL_IN_WORDS = 12;

    /** @param ahead from the baseline, which is no reading */
    public record Stretch(String points, boolean ahead) {}

    /** @param look as the stylesheet knows it: reading, provisional, baseline or last */
    public record Dot(String x, String y, String look) {}

    public record Label(String x, String y, String text, String look) {}

    /** There is something to see. */
    public boolean drawn() {
        return !dots.isEmpty();
    }

    static Chart of(GetIndicators.Indicator indicator) {
        var series = Series.of(indicator);
        var points = series.numbers();
        var target = indicator.targets().isEmpty() ? null : indicator.targets().getLast();
        var words = words(indicator, series);
        if (points.isEmpty()) {
            return new Chart(words, List.of(), List.of(), null, "", List.of(), null, null);
        }
        var aim = target == null ? null : target.value();
        var last = points.getLast();
        var lastText = Amounts.brief(number(last), Amounts.isPercent(indicator.unit(), last.asWritten()));
        var targetText = target == null || aim == null ? "" : "target " + Amounts.brief(aim, Amounts.isPercent(indicator.unit(), target.asWritten()));
        var right = WIDTH - 12 - LETTER * Math.max(lastText.length(), targetText.length());
        var scale = new Scale(
                Stream.concat(points.stream().map(Chart::number), Stream.ofNullable(aim)).toList(), right);
        return new Chart(
                words,
                line(series.points(), scale),
                dots(points, scale),
                aim == null ? null : text(scale.y(aim)),
                text(right),
                labels(scale.y(number(last)), lastText, aim == null ? null : scale.y(aim), targetText, right + 8),
                points.getFirst().at(),
                points.size() == 1 ? null : last.at());
    }

    /** From the lowest to the highest value; what is all the same stands in the middle. */
    private record Scale(double least, double most, double right) {
        Scale(List<BigDecimal> values, double right) {
            this(
                    values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0),
                    values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0),
                    right);
        }

        double x(Series.Point point) {
            return LEFT + point.place() * (right - LEFT);
        }

        double y(BigDecimal value) {
            return most == least
                    ? (TOP + BOTTOM) / 2
                    : BOTTOM - (value.doubleValue() - least) / (most - least) * (BOTTOM - TOP);
        }

        String at(Series.Point point) {
            return text(x(point)) + "," + text(y(number(point)));
        }
    }

    private static List<Stretch> line(List<Series.Point> points, Scale scale) {
        var line = new ArrayList<Stretch>();
        var run = new ArrayList<String>();
        for (var n = 1; n < points.size(); n++) {
            var from = points.get(n - 1);
            var to = points.get(n);
            if (to.joined() && from.look() == Series.Look.BASELINE) {
                line.add(new Stretch(scale.at(from) + " " + scale.at(to), true));
            } else if (to.joined()) {
                if (run.isEmpty()) {
                    run.add(scale.at(from));
                }
                run.add(scale.at(to));
            } else {
                close(run, line);
            }
        }
        close(run, line);
        return List.copyOf(line);
    }

    private static void close(List<String> run, List<Stretch> line) {
        if (!run.isEmpty()) {
            line.add(new Stretch(String.join(" ", run), false));
            run.clear();
        }
    }

    private static List<Dot> dots(List<Series.Point> points, Scale scale) {
        return points.stream()
                .map(point -> new Dot(
                        text(scale.x(point)),
                        text(scale.y(number(point))),
                        point.look() == Series.Look.READING && point.equals(points.getLast())
                                ? "last"
                                : point.look().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The value stands where the line ends; the target makes room for it. */
    private static List<Label> labels(double y, String value, @Nullable Double target, String aim, double x) {
        var labels = new ArrayList<Label>();
        labels.add(new Label(text(x), text(y + 4), value, "value"));
        if (target != null) {
            var below = target > y || target == y && y < (TOP + BOTTOM) / 2;
            var room = below ? Math.max(target, y + APART) : Math.min(target, y - APART);
            labels.add(new Label(text(x), text(room + 4), aim, "target"));
        }
        return List.copyOf(labels);
    }

    private static String words(GetIndicators.Indicator indicator, Series series) {
        var points = series.points();
        var target = indicator.targets().isEmpty() ? "" : "; target " + indicator.targets().getLast().asWritten();
        if (points.isEmpty()) {
            return indicator.name() + ": no reading yet" + target;
        }
        var shown = points.size() <= ALL_IN_WORDS ? points : List.of(points.getFirst(), points.getLast());
        var count = points.size() <= ALL_IN_WORDS ? "" : points.size() + " points, the first and the last of them ";
        return shown.stream()
                .map(point -> point.at() + " " + point.asWritten())
                .collect(Collectors.joining(", ", indicator.name() + ": " + count, target));
    }

    private static BigDecimal number(Series.Point point) {
        return Objects.requireNonNull(point.value());
    }

    private static String text(double at) {
        return String.format(Locale.ROOT, "%.1f", at);
    }
}

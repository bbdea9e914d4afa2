package throughline.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An action's ratings over a year as a small picture in three lanes, so that height says what colour says.
 *
 * @param inWords the same for those who do not see it
 * @param now where the day asked about stands; absent outside the year
 */
public record Strip(
        String inWords, List<String> quarters, @Nullable String now, List<Join> joins, List<Bar> bars) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final List<String> QUARTERS = List.of("0%", "25%", "50%", "75%", "100%");

    /** A rating from a day on. */
    public record Point(LocalDate day, String label, String colour) {}

    public record Bar(String fill, String x, String width, int y) {}

    public record Join(String x, int from, int to) {}

    /** @param points the oldest first */
    static Strip of(List<Point> points, Year year, LocalDate on) {
        var changes = changes(points);
        var bars = new ArrayList<Bar>();
        var joins = new ArrayList<Join>();
        var today = on.isAfter(year.last()) ? 100 : year.share(on.plusDays(1));
        for (int i = 0; i < changes.size(); i++) {
            var start = year.share(changes.get(i).day());
            var end = i + 1 < changes.size() ? year.share(changes.get(i + 1).day()) : today;
            if (end > start) {
                var lane = lane(changes.get(i).colour());
                if (!bars.isEmpty()) {
                    joins.add(new Join(percent(start), bars.getLast().y() + 3, lane + 3));
                }
                bars.add(new Bar("tl-fill-" + changes.get(i).colour(), percent(start), percent(end - start), lane));
            }
        }
        return new Strip(words(changes), QUARTERS, year.holds(on) ? percent(today) : null, joins, bars);
    }

    private static List<Point> changes(List<Point> points) {
        var changes = new ArrayList<Point>();
        for (var point : points) {
            if (!changes.isEmpty() && changes.getLast().day().equals(point.day())) {
                changes.removeLast();
            }
            if (changes.isEmpty() || !changes.getLast().label().equals(point.label())) {
                changes.add(point);
            }
        }
        return changes;
    }

    private static String words(List<Point> changes) {
        return changes.isEmpty()
                ? "Not rated yet"
                : changes.stream()
                        .map(change -> change.label() + " from " + DAY.format(change.day()))
                        .collect(Collectors.joining(", ", "Rating: ", ""));
    }

    private static int lane(String colour) {
        return switch (colour) {
            case "blue", "green" -> 0;
            case "red" -> 16;
            default -> 8;
        };
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }
}

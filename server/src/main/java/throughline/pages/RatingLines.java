package throughline.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.query.ratings.FindRatingLines.Line;
import throughline.query.ratings.FindRatingLines.Stretch;

/**
 * Each action's rating over the plan's life, as a picture with its table.
 *
 * @param inWords the months that every picture shows
 */
public record RatingLines(String inWords, List<Drawn> drawn) {
    private static final int LABEL = 40;

    /**
     * @param said “changed twice, confirmed once”
     * @param query that narrows the page to this action
     */
    public record Drawn(Line line, Strip strip, String said, String query, List<Row> rows) {}

    /** @param last absent while the rating stands */
    public record Row(Stretch stretch, LocalDate first, @Nullable LocalDate last, String lasted) {}

    static RatingLines of(GetPlan.Answer plan, List<Line> lines, Map<String, String> kept) {
        var days = lines.stream()
                .flatMap(line -> line.stretches().stream())
                .map(stretch -> day(stretch.from()))
                .toList();
        var year = life(plan, days);
        var drawn = lines.stream()
                .map(line -> drawn(line, plan, year, kept))
                .sorted(Comparator.comparingInt(one -> place(plan, one.line())))
                .toList();
        return new RatingLines(year.inWords(), drawn);
    }

    private static Drawn drawn(Line line, GetPlan.Answer plan, Year year, Map<String, String> kept) {
        var points = line.stretches().stream()
                .map(stretch -> new Strip.Point(
                        day(stretch.from()), stretch.rating(), Marks.colour(stretch.rating(), plan.statusKey())))
                .toList();
        var rows = new ArrayList<Row>();
        for (var stretch : line.stretches()) {
            var last = stretch.to() == null ? null : day(stretch.to());
            var first = day(stretch.from());
            var lasted = (last == null ? plan.on() : last).toEpochDay() - first.toEpochDay();
            rows.add(new Row(stretch, first, last, lasted == 0 ? "less than a day" : lasted == 1 ? "1 day" : lasted + " days"));
        }
        var query = Asked.address("", Asked.with(Asked.without(kept, "action"), "action", line.actionId().toString()));
        return new Drawn(line, Strip.of(points, year, plan.on()), said(line), query, rows.reversed());
    }

    /** The plan's own year where that holds everything, and otherwise from the first rating's month to the last. */
    private static Year life(GetPlan.Answer plan, List<LocalDate> days) {
        var year = Year.of(plan.period(), plan.on(), days);
        if (days.stream().allMatch(year::holds)) {
            return year;
        }
        var first = days.stream().min(Comparator.naturalOrder()).orElse(year.first());
        var last = days.stream().max(Comparator.naturalOrder()).orElse(year.last());
        return new Year(
                first.isBefore(year.first()) ? YearMonth.from(first).atDay(1) : year.first(),
                last.isAfter(year.last()) ? YearMonth.from(last).atEndOfMonth() : year.last());
    }

    private static String said(Line line) {
        var changed = switch (line.changed()) {
            case 0 -> "never changed";
            case 1 -> "changed once";
            case 2 -> "changed twice";
            default -> "changed " + line.changed() + " times";
        };
        return switch (line.confirmed()) {
            case 0 -> changed;
            case 1 -> changed + ", confirmed once";
            case 2 -> changed + ", confirmed twice";
            default -> changed + ", confirmed " + line.confirmed() + " times";
        };
    }

    /** “3.4 Train every …”; what was asked for where the plan has no such action. */
    static String label(GetPlan.Answer plan, String actionId) {
        return actions(plan).stream()
                .filter(action -> action.actionId().toString().equals(actionId))
                .map(RatingLines::label)
                .findFirst()
                .orElse(actionId);
    }

    private static String label(GetPlan.Action action) {
        var text = action.text();
        var brief = text.length() <= LABEL ? text : text.substring(0, LABEL).strip() + "…";
        return action.ref() == null ? brief : action.ref() + " " + brief;
    }

    static String direction(String word) {
        return switch (word) {
            case "better" -> "Got better";
            case "worse" -> "Got worse";
            case "same" -> "Confirmed unchanged";
            case "first" -> "First rating";
            default -> word;
        };
    }

    private static int place(GetPlan.Answer plan, Line line) {
        return actions(plan).stream().map(GetPlan.Action::actionId).toList().indexOf(line.actionId());
    }

    private static List<GetPlan.Action> actions(GetPlan.Answer plan) {
        return plan.priorities().stream()
                .map(GetPlan.Priority::actions)
                .flatMap(Collection::stream)
                .toList();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Moment.LONDON).toLocalDate();
    }
}

package throughline.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.query.ratings.FindRatingChanges;

/** A plan's actions as the rows of its page, each with its year of ratings. */
public record Rows(GetPlan.Answer plan, Year year, Map<ActionId, List<Strip.Point>> points) {
    private static final Set<String> DONE = Set.of("completed", "carried-forward", "closed");

    /** @param summary “4 actions: 1 Red, 1 Amber, 2 Green” */
    public record Group(GetPlan.Priority priority, String summary, List<Row> rows) {}

    /** @param heard when somebody last said something of it; absent where nobody has */
    public record Row(GetPlan.Action action, Strip strip, @Nullable LocalDate heard, boolean done) {
        boolean unheard(LocalDate on) {
            return !done && (heard == null || heard.plusDays(Filter.LONG_AGO).isBefore(on));
        }
    }

    static Rows of(GetPlan.Answer plan, List<FindRatingChanges.Change> changes) {
        Map<ActionId, List<Strip.Point>> points = new LinkedHashMap<>();
        for (var change : changes.reversed()) {
            var point = new Strip.Point(
                    change.at().atZone(Moment.LONDON).toLocalDate(),
                    change.to(),
                    Marks.colour(change.to(), plan.statusKey()));
            points.computeIfAbsent(change.actionId(), id -> new ArrayList<>()).add(point);
        }
        var days = points.values().stream().flatMap(List::stream).map(Strip.Point::day).toList();
        return new Rows(plan, Year.of(plan.period(), plan.on(), days), points);
    }

    /** The priorities that have an action to show; all of them where nothing narrows the page. */
    List<Group> groups(Filter filter) {
        return plan.priorities().stream()
                .map(priority -> group(priority, filter))
                .filter(group -> !filter.narrows() || !group.rows().isEmpty())
                .toList();
    }

    long shown(Filter filter) {
        return rows().filter(row -> filter.keeps(row, plan.on())).count();
    }

    /** From whom an update was asked for and did not come in time. */
    long missing() {
        return rows().filter(row -> Filter.notReceived(row.action())).count();
    }

    long unheard() {
        return rows().filter(row -> row.unheard(plan.on())).count();
    }

    private Stream<Row> rows() {
        return plan.priorities().stream().flatMap(priority -> priority.actions().stream()).map(this::row);
    }

    private Group group(GetPlan.Priority priority, Filter filter) {
        var rows = priority.actions().stream()
                .map(this::row)
                .filter(row -> filter.keeps(row, plan.on()))
                .toList();
        return new Group(priority, summary(rows), rows);
    }

    private String summary(List<Row> rows) {
        var actions = rows.size() + (rows.size() == 1 ? " action" : " actions");
        var counts = new LinkedHashMap<String, Integer>();
        plan.statusKey().reversed().forEach(key -> counts.put(key.label(), 0));
        rows.forEach(row -> counts.merge(row.action().rating() == null ? "not rated" : row.action().rating(), 1, Integer::sum));
        var said = counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? actions : actions + ": " + said;
    }

    private Row row(GetPlan.Action action) {
        var strip = Strip.of(points.getOrDefault(action.actionId(), List.of()), year, plan.on());
        return new Row(action, strip, heard(action), DONE.contains(action.status()));
    }

    /** What a document printed is heard on the day that it prints, and not on the day of its import. */
    private static @Nullable LocalDate heard(GetPlan.Action action) {
        var update = action.lastUpdate();
        var said = Stream.concat(
                        Stream.concat(
                                Stream.ofNullable(update)
                                        .filter(last -> !last.printed())
                                        .map(GetPlan.Update::recordedAt),
                                Stream.ofNullable(action.lastRated())
                                        .filter(last -> !last.by().channel().equals("import"))
                                        .map(GetPlan.Rated::recordedAt)),
                        action.completions().stream()
                                .filter(round -> !round.by().channel().equals("import"))
                                .map(GetPlan.Round::recordedAt))
                .map(at -> at.atZone(Moment.LONDON).toLocalDate());
        var printed = Stream.ofNullable(update)
                .filter(GetPlan.Update::printed)
                .map(GetPlan.Update::happenedOn)
                .filter(Objects::nonNull);
        return Stream.concat(said, printed).max(Comparator.naturalOrder()).orElse(null);
    }
}

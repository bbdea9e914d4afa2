package throughline.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.PlanId;
import throughline.query.history.GetActionHistory;

/** A promise's life across plans as a drawing: a column per plan, a stop per action, a line where one became another. */
public record Life(int width, int height, List<Column> columns, List<Stop> stops, List<String> lines) {
    private static final int ROOM = 360;
    private static final int STEP = 96;
    private static final int SHORT = 34;

    public record Column(int x, @Nullable Integer rule, String title) {}

    /** @param here whether it is the action whose page this is */
    public record Stop(GetActionHistory.Life life, int x, int y, String label, boolean here) {}

    static Life of(List<GetActionHistory.Life> lives, ActionId here) {
        Map<PlanId, List<GetActionHistory.Life>> plans = new LinkedHashMap<>();
        lives.forEach(life -> plans.computeIfAbsent(life.planId(), plan -> new ArrayList<>()).add(life));
        var rows = plans.values().stream().mapToInt(List::size).max().orElse(1);
        var stops = new LinkedHashMap<ActionId, Stop>();
        var columns = new ArrayList<Column>();
        for (var plan : plans.values()) {
            var left = columns.size() * ROOM;
            var name = Objects.requireNonNullElse(plan.getFirst().period(), plan.getFirst().planTitle());
            columns.add(new Column(left + 10, left == 0 ? null : left, shortened(name)));
            for (int row = 0; row < plan.size(); row++) {
                var life = plan.get(row);
                var y = 70 + STEP * row + STEP * (rows - plan.size()) / 2;
                stops.put(life.actionId(), new Stop(life, left + 24, y, label(life), life.actionId().equals(here)));
            }
        }
        return new Life(
                columns.size() * ROOM, 30 + STEP * rows, columns, List.copyOf(stops.values()), lines(stops));
    }

    private static List<String> lines(Map<ActionId, Stop> stops) {
        var lines = new ArrayList<String>();
        for (var stop : stops.values()) {
            for (var next : stop.life().to()) {
                var to = stops.get(next);
                if (to != null) {
                    var turn = to.x() - 110;
                    lines.add("M%d %dH%dC%d %d %d %d %d %d"
                            .formatted(stop.x(), stop.y(), turn, turn + 55, stop.y(), turn + 55, to.y(), to.x(), to.y()));
                }
            }
        }
        return lines;
    }

    private static String label(GetActionHistory.Life life) {
        return shortened(life.ref() == null ? life.text() : life.ref() + " " + life.text());
    }

    private static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, text.lastIndexOf(' ', SHORT) > 10 ? text.lastIndexOf(' ', SHORT) : SHORT) + " …";
    }
}

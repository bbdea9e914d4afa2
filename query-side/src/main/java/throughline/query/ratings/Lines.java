package throughline.query.ratings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import throughline.events.ActionId;
import throughline.query.ratings.FindRatingChanges.Change;
import throughline.query.ratings.FindRatingLines.Line;
import throughline.query.ratings.FindRatingLines.Stretch;

/** Turns changes into stretches of time: a rating that was confirmed, or set again, goes on. */
final class Lines {
    private Lines() {}

    /** @param changes the oldest first */
    static List<Line> of(List<Change> changes) {
        var byAction = new LinkedHashMap<ActionId, List<Change>>();
        changes.forEach(change -> byAction.computeIfAbsent(change.actionId(), id -> new ArrayList<>())
                .add(change));
        return byAction.values().stream().map(Lines::line).toList();
    }

    private static Line line(List<Change> changes) {
        var stretches = new ArrayList<Stretch>();
        for (var change : changes) {
            if (stretches.isEmpty() || !stretches.getLast().rating().equalsIgnoreCase(change.to())) {
                if (!stretches.isEmpty()) {
                    stretches.add(stretches.removeLast().until(change.at()));
                }
                stretches.add(new Stretch(
                        change.to(),
                        change.at(),
                        null,
                        change.direction(),
                        change.reason(),
                        change.by(),
                        change.position()));
            }
        }
        var confirmed = (int) changes.stream().filter(Change::confirmed).count();
        var first = changes.getFirst();
        return new Line(first.actionId(), first.ref(), first.text(), stretches, confirmed);
    }
}

package throughline.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import throughline.events.ActionId;
import throughline.query.history.Told;
import throughline.query.journal.Moment;

/** A plan's life as steps that can be walked: what one request recorded is one step. */
record Steps(List<Step> list) {
    /** @param position of its last event, which names the step */
    record Step(long position, Instant at, List<Told> events) {
        boolean hasRating() {
            return events.stream().anyMatch(event -> event.kind().equals("rating"));
        }

        Set<ActionId> touched() {
            var touched = new LinkedHashSet<ActionId>();
            events.stream().map(Told::actionId).filter(Objects::nonNull).forEach(touched::add);
            return touched;
        }
    }

    static Steps of(List<Told> history) {
        var steps = new ArrayList<Step>();
        var together = new ArrayList<Told>();
        for (var event : history) {
            if (!together.isEmpty() && !together.getLast().at().equals(event.at())) {
                steps.add(step(together));
                together.clear();
            }
            together.add(event);
        }
        if (!together.isEmpty()) {
            steps.add(step(together));
        }
        return new Steps(List.copyOf(steps));
    }

    /** The last step that a moment includes; -1 before the first. */
    int at(Moment moment) {
        var found = -1;
        for (int i = 0; i < list.size(); i++) {
            var step = list.get(i);
            var included =
                    switch (moment) {
                        case Moment.Now now -> true;
                        case Moment.Until until -> !step.at().isAfter(until.instant());
                        case Moment.At at -> step.position() <= at.position();
                    };
            if (included) {
                found = i;
            }
        }
        return found;
    }

    private static Step step(List<Told> together) {
        return new Step(together.getLast().position(), together.getLast().at(), List.copyOf(together));
    }
}

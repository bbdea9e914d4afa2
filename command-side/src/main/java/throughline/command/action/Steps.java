package throughline.command.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import throughline.events.Due;
import throughline.events.MilestoneEvent;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneDated;
import throughline.events.MilestoneEvent.MilestoneMoved;
import throughline.events.MilestoneEvent.MilestoneReached;
import throughline.events.MilestoneEvent.MilestoneReworded;
import throughline.events.MilestoneEvent.MilestoneWithdrawn;
import throughline.events.MilestoneId;
import throughline.events.Prose;

/** An action's milestones as they stand and in their printed order, for whoever compares them with a later version. */
public final class Steps {
    /** @param due in force; absent where it has no date */
    public record Step(MilestoneId id, Prose text, @Nullable Due due) {}

    private final List<Step> standing = new ArrayList<>();

    Steps() {}

    public List<Step> inOrder() {
        return List.copyOf(standing);
    }

    @EventSourcingHandler
    void on(MilestoneEvent event) {
        switch (event) {
            case MilestoneAdded e -> standing.add(new Step(e.milestoneId(), e.text(), e.due()));
            case MilestoneDated e ->
                standing.replaceAll(step -> is(step, e) ? new Step(step.id(), step.text(), e.due()) : step);
            case MilestoneReworded e ->
                standing.replaceAll(step -> is(step, e) ? new Step(step.id(), e.text(), step.due()) : step);
            case MilestoneMoved e -> moved(e);
            case MilestoneWithdrawn e -> standing.removeIf(step -> is(step, e));
            case MilestoneReached e -> {}
        }
    }

    private void moved(MilestoneMoved event) {
        var moving = standing.stream().filter(step -> is(step, event)).findFirst();
        moving.ifPresent(step -> {
            standing.remove(step);
            var above = standing.stream()
                    .filter(other -> Objects.equals(other.id(), event.after()))
                    .findFirst();
            standing.add(above.map(other -> standing.indexOf(other) + 1).orElse(0), step);
        });
    }

    private static boolean is(Step step, MilestoneEvent event) {
        return step.id().equals(event.milestoneId());
    }
}

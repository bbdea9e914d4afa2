package throughline.command.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionEvent.ColumnKept;
import throughline.events.Due;
import throughline.events.MilestoneEvent;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneDated;
import throughline.events.MilestoneEvent.MilestoneMoved;
import throughline.events.MilestoneEvent.MilestoneReached;
import throughline.events.MilestoneEvent.MilestoneReworded;
import throughline.events.MilestoneEvent.MilestoneWithdrawn;
import throughline.events.MilestoneId;
import throughline.events.Passage;
import throughline.events.Prose;
import throughline.events.WordingEvent.ColumnRewritten;

/** What of an action's printed row a later version is compared with: its milestones in their order, its progress cell. */
public final class Printed {
    /** @param due in force; absent where it has no date */
    public record Step(MilestoneId id, Prose text, @Nullable Due due) {}

    private final List<Step> standing = new ArrayList<>();

    private Passage progress = Passage.text(null, new Prose(""));

    Printed() {}

    /** Those that stand, in their order. */
    public List<Step> steps() {
        return List.copyOf(standing);
    }

    /** As its document prints it, without what was recorded here. */
    public Passage progress() {
        return progress;
    }

    @EventSourcingHandler
    void on(ColumnKept event) {
        kept(event.column(), event.content());
    }

    @EventSourcingHandler
    void on(ColumnRewritten event) {
        kept(event.column(), event.content());
    }

    private void kept(Prose column, Passage content) {
        if (column.text().equals("progress")) {
            progress = content;
        }
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

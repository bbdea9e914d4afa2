package throughline.command.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.PlanId;
import throughline.events.Prose;

/** Says of several actions at once that nothing has changed: all of it is recorded, or nothing. */
public record ConfirmNoChanges(
        PlanId planId,
        List<Line> actions,
        @Nullable Prose onBehalfOf,
        @Nullable Prose source) {
    /** @param note a line of this action's own, where there is one */
    public record Line(ActionId actionId, @Nullable Prose note) {}

    public ConfirmNoChanges {
        actions = List.copyOf(actions);
    }
}

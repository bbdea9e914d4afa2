package throughline.command.carrying;

import java.util.List;
import throughline.command.action.Unfinished;
import throughline.command.carrying.CarryOverPlan.Decision;
import throughline.command.carrying.CarryOverPlan.Into;
import throughline.events.Prose;

/**
 * Decisions that fit together, in the plan's own order.
 *
 * @param closing what does not go on: completed, in business as usual, or stopped
 */
record Sorted(List<GoingOn> goingOn, List<Closing> closing) {
    /**
     * Actions that go on together.
     *
     * @param origins the one whose wording goes on first, then those that are merged into it
     * @param into one part, or several where it is split
     */
    record GoingOn(List<Share> origins, List<Into> into) {
        Share base() {
            return origins.getFirst();
        }
    }

    /** An action with the reason that it goes on in this way. */
    record Share(Unfinished action, Prose reason) {}

    record Closing(Unfinished action, Decision decision) {}
}

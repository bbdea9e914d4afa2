package throughline.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.query.history.Told;
import throughline.query.plan.GetPlan;
import throughline.query.plan.GetTimeline;

/**
 * A plan just after one step of its life, and what that step changed.
 *
 * @param number of the step, from 1
 * @param told what was recorded in it, the first entries
 * @param untold how many entries more
 * @param changed the actions that read differently since; empty for the plan's opening, which changed everything
 */
public record Replayed(
        GetPlan.Answer plan,
        GetTimeline.Step step,
        int number,
        List<Told> told,
        int untold,
        Map<ActionId, JustChanged> changed,
        @Nullable Neighbour before,
        @Nullable Neighbour next) {

    /** @param more how many entries the step has beside the one that is told */
    public record Neighbour(long position, Instant at, String sentence, int more) {}

    /** The row of an action that changed, as a link says it. */
    public record Place(ActionId actionId, String label) {}

    /** Where the changed rows are, in the order of the plan. */
    public List<Place> places() {
        return plan.priorities().stream()
                .flatMap(priority -> priority.actions().stream())
                .filter(action -> changed.containsKey(action.actionId()))
                .map(action -> new Place(action.actionId(), action.ref() == null ? brief(action.text()) : action.ref()))
                .toList();
    }

    private static String brief(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}

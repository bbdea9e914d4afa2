package throughline.command.carrying;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Event;
import throughline.events.PlanId;

/**
 * What became of a plan's actions.
 *
 * @param planId the plan that they go on in; absent where none does
 * @param opened whether that plan was opened with it
 * @param edges each action with one that it goes on as; a split action stands in several, a merged one leads to one
 * @param closed those that are completed, in business as usual, or stopped
 * @param facts what would be recorded, in order, where it is only rehearsed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CarriedOver(
        @Nullable PlanId planId,
        boolean opened,
        List<Edge> edges,
        List<ActionId> closed,
        boolean ended,
        @Nullable List<Fact> facts) {
    public record Edge(ActionId from, ActionId to) {}

    /** @param type the event's name in the log */
    public record Fact(String type, Event data) {
        static Fact of(Event event) {
            return new Fact(event.getClass().getSimpleName(), event);
        }
    }
}

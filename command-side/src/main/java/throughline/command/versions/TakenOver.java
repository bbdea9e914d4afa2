package throughline.command.versions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.command.imports.WrittenPlan.Finding;
import throughline.events.Event;

/**
 * What was taken over.
 *
 * @param added how many actions were added
 * @param changed how many changed
 * @param gone how many were stopped, or marked to be carried forward
 * @param findings what stays unclear of what was read
 * @param facts what would be recorded, where it is only rehearsed
 */
public record TakenOver(
        int added,
        int changed,
        int gone,
        List<Finding> findings,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        List<Fact> facts) {

    /** @param type the event's name in the log */
    public record Fact(String type, Event data) {
        static Fact of(Event event) {
            return new Fact(event.getClass().getSimpleName(), event);
        }
    }
}

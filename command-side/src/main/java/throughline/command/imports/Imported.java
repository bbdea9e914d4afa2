package throughline.command.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.Event;
import throughline.events.PartnershipId;
import throughline.events.PlanId;

/** What came in: counts that reconcile with the document, and what its reader should know. */
public record Imported(
        PlanId planId,
        int priorities,
        int actions,
        int indicators,
        List<WrittenPlan.Finding> findings,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Rehearsed rehearsed) {

    /**
     * What would be recorded, where it is only rehearsed.
     *
     * @param partnership that the plan would belong to; one that is not there yet where the document names a new one
     * @param facts in their order
     */
    public record Rehearsed(PartnershipId partnership, List<Fact> facts) {}

    /** @param type the event's name in the log */
    public record Fact(String type, Event data) {
        static Fact of(Event event) {
            return new Fact(event.getClass().getSimpleName(), event);
        }
    }
}

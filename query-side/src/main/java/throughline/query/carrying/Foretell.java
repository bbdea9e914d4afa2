package throughline.query.carrying;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.By;
import throughline.events.PlanId;

/**
 * How facts would read in the record if they were recorded now.
 *
 * @param to the plan that actions would go on in, which may not be open yet
 * @param by who would have recorded them
 */
public record Foretell(PlanId planId, @Nullable PlanId to, List<Fact> facts, By by) {
    /**
     * @param type the event's name in the log
     * @param json its payload
     */
    public record Fact(String type, String json) {}

    public record Answer(List<Line> lines) {}

    /** @param inNextPlan whether it would stand in the plan that actions go on in */
    public record Line(boolean inNextPlan, String kind, String sentence) {}
}

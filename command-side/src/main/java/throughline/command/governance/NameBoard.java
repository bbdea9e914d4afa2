package throughline.command.governance;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.events.Prose;

/**
 * Names a board that hears reports on the plan.
 *
 * @param when as written: “quarterly”, “in August and February”
 */
public record NameBoard(
        PlanId planId, @Nullable Prose board, @Nullable Prose when) {
    @TargetAggregateIdentifier
    String stream() {
        return Governance.stream(planId);
    }
}

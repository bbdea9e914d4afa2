package throughline.command.governance;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.events.Prose;

/**
 * Records what was reported to a board, and when.
 *
 * @param reporter the person who gave it
 */
public record RecordReport(
        PlanId planId,
        @Nullable Prose board,
        @Nullable LocalDate happenedOn,
        @Nullable Prose report,
        @Nullable Prose reporter) {
    @TargetAggregateIdentifier
    String stream() {
        return Governance.stream(planId);
    }
}

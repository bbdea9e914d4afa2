package throughline.command.governance;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.events.Prose;

/** Says who reports to whom. */
public record NameReportingLine(
        PlanId planId, @Nullable Prose reporter, @Nullable Prose board) {
    @TargetAggregateIdentifier
    String stream() {
        return Governance.stream(planId);
    }
}

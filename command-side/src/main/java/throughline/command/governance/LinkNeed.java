package throughline.command.governance;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.NeedId;
import throughline.events.PlanId;

/** Says which priority answers a need. */
public record LinkNeed(
        PlanId planId, @Nullable NeedId needId, @Nullable String priority) {
    @TargetAggregateIdentifier
    String stream() {
        return Governance.stream(planId);
    }
}

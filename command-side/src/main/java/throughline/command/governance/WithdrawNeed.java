package throughline.command.governance;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.NeedId;
import throughline.events.PlanId;
import throughline.events.Prose;

/** Says that a need or gap no longer stands, and why. */
public record WithdrawNeed(
        PlanId planId, @Nullable NeedId needId, @Nullable Prose reason) {
    @TargetAggregateIdentifier
    String stream() {
        return Governance.stream(planId);
    }
}

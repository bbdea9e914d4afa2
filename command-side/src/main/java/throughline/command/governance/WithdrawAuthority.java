package throughline.command.governance;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.events.Prose;

/** Says that an organisation was named in error, or is no longer part of it. */
public record WithdrawAuthority(
        PlanId planId, @Nullable Prose authority, @Nullable Prose reason) {
    @TargetAggregateIdentifier
    String stream() {
        return Governance.stream(planId);
    }
}

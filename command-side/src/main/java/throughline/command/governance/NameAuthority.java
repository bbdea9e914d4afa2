package throughline.command.governance;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.GovernanceEvent.Standing;
import throughline.events.PlanId;
import throughline.events.Prose;

/**
 * Says how an organisation stands to the duty that the plan serves.
 *
 * @param under the heading that it stands under, such as “Health”
 */
public record NameAuthority(
        PlanId planId,
        @Nullable Prose authority,
        @Nullable Standing standing,
        @Nullable Prose under) {
    @TargetAggregateIdentifier
    String stream() {
        return Governance.stream(planId);
    }
}

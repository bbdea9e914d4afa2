package throughline.command.governance;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.GovernanceEvent.Known;
import throughline.events.NeedId;
import throughline.events.PlanId;
import throughline.events.Prose;

/** Notes something that is needed, or something that is not known well enough. */
public record NoteNeed(
        PlanId planId,
        NeedId needId,
        @Nullable Known known,
        @Nullable Prose text) {
    @TargetAggregateIdentifier
    String stream() {
        return Governance.stream(planId);
    }
}

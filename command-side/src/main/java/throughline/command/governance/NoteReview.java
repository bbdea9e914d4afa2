package throughline.command.governance;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.GovernanceEvent.Review;
import throughline.events.PlanId;
import throughline.events.Prose;

/** Notes that the plan or what it rests on is looked at again, and how often. */
public record NoteReview(
        PlanId planId,
        @Nullable Review review,
        @Nullable Prose asWritten,
        @Nullable Prose every) {
    @TargetAggregateIdentifier
    String stream() {
        return Governance.stream(planId);
    }
}

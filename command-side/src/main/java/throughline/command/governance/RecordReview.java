package throughline.command.governance;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.GovernanceEvent.Review;
import throughline.events.PlanId;
import throughline.events.Prose;

/** Records that a review or needs assessment took place. */
public record RecordReview(
        PlanId planId,
        @Nullable Review review,
        @Nullable LocalDate happenedOn,
        @Nullable Prose outcome) {
    @TargetAggregateIdentifier
    String stream() {
        return Governance.stream(planId);
    }
}

package throughline.command.governance;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.GovernanceEvent.Review;
import throughline.events.PlanId;
import throughline.events.Prose;

/** Sets the day of the next review or needs assessment. */
public record SetReviewDate(
        PlanId planId,
        @Nullable Review review,
        @Nullable LocalDate date,
        @Nullable Prose reason) {
    @TargetAggregateIdentifier
    String stream() {
        return Governance.stream(planId);
    }
}

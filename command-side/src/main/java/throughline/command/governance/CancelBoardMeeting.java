package throughline.command.governance;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.events.Prose;

/** Says that a board does not hear of the plan on a day after all. */
public record CancelBoardMeeting(
        PlanId planId,
        @Nullable Prose board,
        @Nullable LocalDate date,
        @Nullable Prose reason) {
    @TargetAggregateIdentifier
    String stream() {
        return Governance.stream(planId);
    }
}

package throughline.command.governance;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.events.Prose;

/** Says on which day a board hears of the plan. */
public record ScheduleBoardMeeting(
        PlanId planId, @Nullable Prose board, @Nullable LocalDate date) {
    @TargetAggregateIdentifier
    String stream() {
        return Governance.stream(planId);
    }
}

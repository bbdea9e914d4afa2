package throughline.command.governance;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.events.Prose;

/** Records that somebody was asked, and what came of it. */
public record RecordConsultation(
        PlanId planId,
        @Nullable Prose text,
        @Nullable Prose who,
        @Nullable LocalDate happenedOn) {
    @TargetAggregateIdentifier
    String stream() {
        return Governance.stream(planId);
    }
}

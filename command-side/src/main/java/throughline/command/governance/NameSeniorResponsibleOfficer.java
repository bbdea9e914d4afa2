package throughline.command.governance;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.events.Prose;

/** Names the person who answers for the plan as a whole. */
public record NameSeniorResponsibleOfficer(
        PlanId planId, @Nullable Prose officer, @Nullable LocalDate from) {
    @TargetAggregateIdentifier
    String stream() {
        return Governance.stream(planId);
    }
}

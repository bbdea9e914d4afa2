package throughline.command.alignment;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.MappingId;
import throughline.events.PlanId;
import throughline.events.Prose;

/** Says that a mapping was wrong; it stays readable. */
public record WithdrawMapping(
        PlanId planId,
        @Nullable MappingId mappingId,
        @Nullable Prose reason) {
    @TargetAggregateIdentifier
    String stream() {
        return Alignment.stream(planId);
    }
}

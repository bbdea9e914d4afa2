package throughline.command.alignment;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.MappingId;
import throughline.events.PlanId;
import throughline.events.Prose;

/**
 * Says which of the strategy's priorities a priority of the plan serves.
 *
 * @param strategy its name, which can be left out where the plan serves only one
 * @param parent the strategy's priority, by its reference or title
 */
public record MapPriority(
        PlanId planId,
        MappingId mappingId,
        @Nullable String priority,
        @Nullable Prose strategy,
        @Nullable Prose parent,
        @Nullable Prose subTheme) {
    @TargetAggregateIdentifier
    String stream() {
        return Alignment.stream(planId);
    }
}

package throughline.command.alignment;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.MappingId;
import throughline.events.PlanId;
import throughline.events.Prose;

/**
 * Says which of the strategy's priorities an action of the plan serves.
 *
 * @param strategy its name, which can be left out where the plan serves only one
 * @param parent the strategy's priority, by its reference or title
 */
public record MapAction(
        PlanId planId,
        MappingId mappingId,
        @Nullable ActionId action,
        @Nullable Prose strategy,
        @Nullable Prose parent,
        @Nullable Prose subTheme) {
    @TargetAggregateIdentifier
    String stream() {
        return Alignment.stream(planId);
    }
}

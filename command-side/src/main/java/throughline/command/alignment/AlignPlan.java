package throughline.command.alignment;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.Strategy;

/**
 * Says which strategy a plan serves.
 *
 * @param strategy its name; absent where it is a plan that is kept here
 * @param strategyPlan the plan that is the strategy
 * @param priorities those of a strategy that is not kept here
 * @param whole the strategy's priority that the whole plan serves, by its reference or title
 */
public record AlignPlan(
        PlanId planId,
        @Nullable Prose strategy,
        @Nullable PlanId strategyPlan,
        List<Strategy.Priority> priorities,
        @Nullable Prose whole,
        @Nullable Prose subTheme) {
    @TargetAggregateIdentifier
    String stream() {
        return Alignment.stream(planId);
    }
}

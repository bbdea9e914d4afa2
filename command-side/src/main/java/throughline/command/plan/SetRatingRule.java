package throughline.command.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.RatingRule;

/** Gives a plan a rule for its ratings, whose result stands beside the human judgement. */
public record SetRatingRule(
        @TargetAggregateIdentifier PlanId planId,
        @Nullable RatingRule rule,
        @Nullable Prose reason) {}

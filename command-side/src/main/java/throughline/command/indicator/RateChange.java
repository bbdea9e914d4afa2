package throughline.command.indicator;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.IndicatorId;
import throughline.events.Prose;
import throughline.events.Rating;

/** Says what to make of an indicator's change, in the plan's own ratings. */
public record RateChange(
        @TargetAggregateIdentifier IndicatorId indicatorId,
        @Nullable Rating rating,
        @Nullable Prose reason) {}

package throughline.command.indicator;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.IndicatorId;
import throughline.events.Prose;

/** Says what a reading should have been; both stay readable. */
public record CorrectReading(
        @TargetAggregateIdentifier IndicatorId indicatorId,
        @Nullable Prose period,
        @Nullable Prose value,
        @Nullable Prose reason) {}

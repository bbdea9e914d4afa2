package throughline.command.indicator;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.IndicatorId;
import throughline.events.Prose;

/** Records what an indicator came to in a period that has no reading yet. */
public record RecordReading(
        @TargetAggregateIdentifier IndicatorId indicatorId,
        @Nullable Prose period,
        @Nullable Prose value) {}

package throughline.command.indicator;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.Good;
import throughline.events.IndicatorId;
import throughline.events.Prose;

/** Says which way an indicator should go. */
public record SetGoodDirection(
        @TargetAggregateIdentifier IndicatorId indicatorId,
        @Nullable Good good,
        @Nullable Prose reason) {}

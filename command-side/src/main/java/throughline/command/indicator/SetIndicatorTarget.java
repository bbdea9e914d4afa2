package throughline.command.indicator;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.IndicatorId;
import throughline.events.Prose;

/** Says what an indicator should come to, and by when. */
public record SetIndicatorTarget(
        @TargetAggregateIdentifier IndicatorId indicatorId,
        @Nullable Prose target,
        @Nullable Prose by,
        @Nullable Prose reason) {}

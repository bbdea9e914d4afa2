package throughline.command.indicator;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.IndicatorId;
import throughline.events.Prose;

/** Sets what an indicator is compared with; an earlier baseline stays readable beside it. */
public record SetBaseline(
        @TargetAggregateIdentifier IndicatorId indicatorId,
        @Nullable Prose baseline,
        @Nullable Prose on,
        @Nullable Prose reason) {}

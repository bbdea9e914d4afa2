package throughline.command.intervention;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.IndicatorId;
import throughline.events.InterventionId;
import throughline.events.MeasureId;

/** Says which indicator of the plan shows how a measure goes. */
public record TrackMeasure(
        @TargetAggregateIdentifier InterventionId interventionId,
        @Nullable MeasureId measureId,
        @Nullable IndicatorId indicatorId) {}

package throughline.command.intervention;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.InterventionId;
import throughline.events.MeasureId;
import throughline.events.Prose;

/** Says that the indicator does not show the measure after all. */
public record UntrackMeasure(
        @TargetAggregateIdentifier InterventionId interventionId,
        @Nullable MeasureId measureId,
        @Nullable Prose reason) {}

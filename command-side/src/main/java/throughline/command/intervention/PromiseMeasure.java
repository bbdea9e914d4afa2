package throughline.command.intervention;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.InterventionId;
import throughline.events.MeasureId;
import throughline.events.Prose;

/** Says by what an intervention wants to be measured. */
public record PromiseMeasure(
        @TargetAggregateIdentifier InterventionId interventionId,
        MeasureId measureId,
        @Nullable Prose text) {}

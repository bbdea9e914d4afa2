package throughline.command.intervention;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.InterventionId;
import throughline.events.PlanId;
import throughline.events.Prose;

/**
 * Adds an intervention to a plan, with what it promises.
 *
 * @param group the heading that it stands under
 */
public record AddIntervention(
        @TargetAggregateIdentifier InterventionId interventionId,
        PlanId planId,
        @Nullable Prose group,
        @Nullable Prose name,
        @Nullable Prose summary,
        List<Prose> benefits,
        List<Prose> measures) {}

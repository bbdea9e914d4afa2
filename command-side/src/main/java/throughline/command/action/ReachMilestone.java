package throughline.command.action;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.MilestoneId;

/** Says that a step is done. */
public record ReachMilestone(
        @TargetAggregateIdentifier ActionId actionId,
        MilestoneId milestoneId,
        @Nullable LocalDate happenedOn) {}

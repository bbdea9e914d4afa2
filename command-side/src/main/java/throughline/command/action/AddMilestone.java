package throughline.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Due;
import throughline.events.MilestoneId;
import throughline.events.Prose;

/** Adds a step inside an action. */
public record AddMilestone(
        @TargetAggregateIdentifier ActionId actionId,
        MilestoneId milestoneId,
        Prose text,
        @Nullable Due due) {}

package throughline.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Due;
import throughline.events.MilestoneId;
import throughline.events.Prose;

/** Gives a step its date, or moves it with a reason. */
public record DateMilestone(
        @TargetAggregateIdentifier ActionId actionId,
        MilestoneId milestoneId,
        Due due,
        @Nullable Prose reason) {}

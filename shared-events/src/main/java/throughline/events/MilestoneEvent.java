package throughline.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The steps inside an action. */
public sealed interface MilestoneEvent extends ActionEvent {
    MilestoneId milestoneId();

    record MilestoneAdded(
            ActionId actionId,
            PlanId planId,
            MilestoneId milestoneId,
            Prose text,
            @Nullable Due due) implements MilestoneEvent {}

    record MilestoneReached(ActionId actionId, PlanId planId, MilestoneId milestoneId, LocalDate happenedOn)
            implements MilestoneEvent {}
}

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

    /**
     * @param reason why the date moved; absent where it was read from the milestone's own words, and where it moved
     *     before the action was carried forward
     * @param excerpt where in the milestone's words the date stands; absent where somebody set it
     */
    record MilestoneDated(
            ActionId actionId,
            PlanId planId,
            MilestoneId milestoneId,
            Due due,
            @Nullable Prose reason,
            @Nullable Excerpt excerpt)
            implements MilestoneEvent {}

    record MilestoneReworded(ActionId actionId, PlanId planId, MilestoneId milestoneId, Prose text, Prose reason)
            implements MilestoneEvent {}

    /** @param after the milestone that it stands below now; absent where it is the first */
    record MilestoneMoved(
            ActionId actionId,
            PlanId planId,
            MilestoneId milestoneId,
            @Nullable MilestoneId after,
            Prose reason)
            implements MilestoneEvent {}

    /** Nobody will do it any more. That it was promised stays in the record. */
    record MilestoneWithdrawn(ActionId actionId, PlanId planId, MilestoneId milestoneId, Prose reason)
            implements MilestoneEvent {}

    record MilestoneReached(ActionId actionId, PlanId planId, MilestoneId milestoneId, LocalDate happenedOn)
            implements MilestoneEvent {}
}

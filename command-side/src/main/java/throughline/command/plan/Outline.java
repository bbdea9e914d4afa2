package throughline.command.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.AccountabilityRule;
import throughline.events.PlanEvent.PlanOpened;
import throughline.events.PlanEvent.PriorityAdded;
import throughline.events.RatingRule;
import throughline.events.StatusKey;

/**
 * The frame of a plan, which the next one takes over.
 *
 * @param statusKey the one in force; so too the rules, absent where it has none
 */
public record Outline(
        PlanOpened opened,
        StatusKey statusKey,
        List<PriorityAdded> priorities,
        @Nullable AccountabilityRule accountabilityRule,
        @Nullable RatingRule ratingRule) {}

package throughline.command.plan;

import java.util.List;
import throughline.events.PlanEvent.PlanOpened;
import throughline.events.PlanEvent.PriorityAdded;
import throughline.events.StatusKey;

/**
 * The frame of a plan, which the next one takes over.
 *
 * @param statusKey the one in force
 */
public record Outline(PlanOpened opened, StatusKey statusKey, List<PriorityAdded> priorities) {}

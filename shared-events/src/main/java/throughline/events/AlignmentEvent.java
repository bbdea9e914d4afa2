package throughline.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a plan serves beyond itself: a parent strategy, and which of its priorities. */
public sealed interface AlignmentEvent extends ContextEvent {
    /**
     * @param priorities those of the strategy, where it is not a plan that is kept here
     * @param whole the priority of the strategy that the whole plan serves, by its reference or title
     */
    record PlanAligned(
            PlanId planId,
            Strategy strategy,
            List<Strategy.Priority> priorities,
            @Nullable Prose whole,
            @Nullable Prose subTheme,
            @Nullable Citation source)
            implements AlignmentEvent {
        public PlanAligned {
            priorities = List.copyOf(priorities);
        }
    }

    /**
     * @param strategy the name of the strategy
     * @param parent the strategy's priority, by its reference or title
     */
    record PriorityMapped(
            PlanId planId,
            MappingId mappingId,
            PriorityId priorityId,
            Prose strategy,
            Prose parent,
            @Nullable Prose subTheme)
            implements AlignmentEvent {}

    /**
     * @param strategy the name of the strategy
     * @param parent the strategy's priority, by its reference or title
     */
    record ActionMapped(
            PlanId planId,
            MappingId mappingId,
            ActionId action,
            Prose strategy,
            Prose parent,
            @Nullable Prose subTheme) implements AlignmentEvent {}

    record MappingWithdrawn(PlanId planId, MappingId mappingId, Prose reason) implements AlignmentEvent {}
}

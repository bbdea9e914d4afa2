package throughline.query.alignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.query.journal.Moment;

/**
 * What the plans of several partnerships do for a strategy, by its priorities.
 *
 * @param strategy the id of a plan that is kept here, or the name of a strategy
 * @param on the day that lateness is counted on; absent means that of {@code asAt}
 * @param partnerships whose plans; absent means everyone's
 */
public record FindAlignment(
        String strategy,
        Moment asAt,
        @Nullable LocalDate on,
        @Nullable Set<PartnershipId> partnerships) {

    /**
     * @param strategyPlanId where the strategy is a plan that is kept here
     * @param plans how many plans are aligned to it
     * @param unplaced plans that are aligned to it without saying to which of its priorities
     */
    public record Answer(
            String strategy,
            @Nullable PlanId strategyPlanId,
            Instant asAt,
            LocalDate on,
            int plans,
            List<Parent> priorities,
            List<Unplaced> unplaced) {}

    /** A priority of the strategy, and what is done for it; an action that serves it twice is counted once. */
    public record Parent(
            @Nullable String ref, @Nullable String title, List<String> subThemes, Counts counts, List<Part> plans) {}

    /**
     * What one plan does for it.
     *
     * @param whole the whole plan serves it
     * @param subThemes that it names
     */
    public record Part(
            PlanId planId,
            String title,
            String partnership,
            boolean whole,
            List<String> subThemes,
            List<Priority> priorities,
            List<Action> actions,
            Counts counts) {}

    public record Priority(
            PriorityId priorityId,
            @Nullable String ref,
            String title,
            @Nullable String subTheme) {}

    /** @param through the priority of its plan, where it serves by that alone */
    public record Action(
            ActionId actionId,
            @Nullable String ref,
            String text,
            @Nullable String subTheme,
            @Nullable String through,
            String status,
            @Nullable String rating,
            boolean overdue) {}

    /** @param ratings by label, then “not rated” */
    public record Counts(int actions, Map<String, Integer> statuses, Map<String, Integer> ratings, int overdue) {}

    public record Unplaced(PlanId planId, String title, String partnership) {}
}

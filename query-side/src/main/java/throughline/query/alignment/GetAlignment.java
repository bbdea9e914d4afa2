package throughline.query.alignment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.MappingId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.query.journal.Moment;

/** Which strategies a plan serves, and with what, as the record had it at a moment. */
public record GetAlignment(PlanId planId, Moment asAt) {

    /** @param sequence of its stream, as {@code If-Match} takes it; -1 while nothing is recorded */
    public record Answer(
            PlanId planId, String title, Instant asAt, long position, List<Aligned> strategies, long sequence) {}

    /**
     * @param strategyPlanId where the strategy is a plan that is kept here
     * @param parents the strategy's own priorities, where it is not kept here
     * @param whole the strategy's priority that the whole plan serves
     */
    public record Aligned(
            String strategy,
            @Nullable PlanId strategyPlanId,
            List<Parent> parents,
            @Nullable String whole,
            @Nullable String subTheme,
            List<MappedPriority> priorities,
            List<MappedAction> actions,
            @Nullable String source) {}

    public record Parent(@Nullable String ref, @Nullable String title) {}

    public record MappedPriority(
            MappingId mappingId,
            PriorityId priorityId,
            @Nullable String ref,
            String title,
            String parent,
            @Nullable String subTheme) {}

    public record MappedAction(
            MappingId mappingId,
            ActionId actionId,
            @Nullable String ref,
            String text,
            String parent,
            @Nullable String subTheme) {}
}

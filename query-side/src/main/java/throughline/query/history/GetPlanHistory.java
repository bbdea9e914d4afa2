package throughline.query.history;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.query.journal.Moment;

/**
 * What happened to a plan, as sentences in the order of the log.
 *
 * @param after a position, not included; 0 for the beginning
 * @param limit how many on a page
 * @param kinds only these ({@code rating}, {@code progress} …); none means all
 * @param upTo what was recorded later is not told
 */
public record GetPlanHistory(
        PlanId planId, long after, int limit, Set<String> kinds, Moment upTo) {
    public GetPlanHistory(PlanId planId, long after, int limit, Set<String> kinds) {
        this(planId, after, limit, kinds, Moment.NOW);
    }

    public GetPlanHistory(PlanId planId, long after, int limit) {
        this(planId, after, limit, Set.of());
    }

    /** @param next the {@code after} of the following page; absent on the last one */
    public record Answer(
            PlanId planId,
            String title,
            List<Told> events,
            @Nullable Long next) {}
}

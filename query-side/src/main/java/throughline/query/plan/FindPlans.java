package throughline.query.plan;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.events.PartnershipId;
import throughline.events.PlanId;

/**
 * The plans of some partnerships, in the order in which they were opened.
 *
 * @param partnerships whose plans; absent means everyone's
 * @param after the {@code next} of the page before; 0 for the first page
 * @param limit how many on a page
 */
public record FindPlans(@Nullable Set<PartnershipId> partnerships, long after, int limit) {

    /** @param next where the following page begins; absent on the last one */
    public record Answer(List<Line> plans, @Nullable Long next) {}

    /**
     * @param version the last one published
     * @param standing {@code open}, {@code ended} or {@code locked}
     * @param position of the plan's last entry
     */
    public record Line(
            PlanId planId,
            String title,
            String partnership,
            PartnershipId partnershipId,
            @Nullable String period,
            @Nullable String marking,
            @Nullable String version,
            @Nullable PlanId succeeds,
            String standing,
            int priorities,
            int actions,
            long events,
            long position,
            Instant openedAt,
            Instant lastRecordedAt) {}
}

package throughline.query.journal;

import java.time.Instant;
import java.util.List;
import throughline.events.PlanEvent.PlanOpened;
import throughline.events.PlanId;
import throughline.query.Unknown;

/** Where a plan's own record begins; what its partnership registered may be older. */
public record Opening(PlanOpened plan, long position, Instant recordedAt) {
    /** @throws Unknown when the plan is not among the entries */
    public static Opening of(PlanId plan, List<Entry> entries) {
        for (var entry : entries) {
            if (entry.event() instanceof PlanOpened opened && opened.planId().equals(plan)) {
                return new Opening(opened, entry.position(), entry.recordedAt());
            }
        }
        throw new Unknown("There is no plan " + plan + ". The list of plans shows those that there are.");
    }
}

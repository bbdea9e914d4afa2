package throughline.query.alignment;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.events.PartnershipId;
import throughline.events.PlanId;

/** The strategies that plans serve. @param partnerships whose plans; absent means everyone's */
public record FindStrategies(@Nullable Set<PartnershipId> partnerships) {
    public record Answer(List<Line> strategies) {}

    /** @param plans how many plans are aligned to it */
    public record Line(String strategy, @Nullable PlanId strategyPlanId, int plans) {}
}

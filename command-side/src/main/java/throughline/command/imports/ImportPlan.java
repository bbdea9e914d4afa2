package throughline.command.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;

/**
 * Makes a plan out of a printed one.
 *
 * @param asNew whether a document that was imported before may become another plan
 * @param file that it was read from, handed in before, to be kept as evidence; absent where there is none
 * @param rehearse only says what would be recorded, and records nothing
 */
public record ImportPlan(
        PlanId planId, WrittenPlan plan, @Nullable UUID file, boolean asNew, boolean rehearse) {
    public ImportPlan(PlanId planId, WrittenPlan plan, boolean asNew) {
        this(planId, plan, null, asNew, false);
    }
}

package throughline.command.imports;

import throughline.events.PlanId;

/**
 * Makes a plan out of a printed one.
 *
 * @param asNew whether a document that was imported before may become another plan
 * @param rehearse only says what would be recorded, and records nothing
 */
public record ImportPlan(PlanId planId, WrittenPlan plan, boolean asNew, boolean rehearse) {
    public ImportPlan(PlanId planId, WrittenPlan plan, boolean asNew) {
        this(planId, plan, asNew, false);
    }
}

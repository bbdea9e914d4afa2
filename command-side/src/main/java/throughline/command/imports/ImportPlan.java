package throughline.command.imports;

import throughline.events.PlanId;

/**
 * Makes a plan out of a printed one.
 *
 * @param asNew whether a document that was imported before may become another plan
 */
public record ImportPlan(PlanId planId, WrittenPlan plan, boolean asNew) {}

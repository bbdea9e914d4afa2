package throughline.command.action;

import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.PlanId;
import throughline.events.Prose;

/**
 * Carries an unfinished action into another plan: wording, leads, open milestones, original due date and slips go with
 * it.
 *
 * @param priority of the next plan, by id or printed reference; absent for the one with the same reference as now
 */
public record CarryOverToNextPlan(
        ActionId actionId,
        PlanId toPlanId,
        @Nullable String priority,
        @Nullable Prose ref,
        @Nullable Prose reason) {}

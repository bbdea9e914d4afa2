package throughline.command.carrying;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.command.action.Unfinished;
import throughline.command.plan.Terms;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.PriorityId;

/**
 * The plan that actions go on in.
 *
 * @param from the plan that they come from
 * @param copied each priority of that plan with its copy, where the plan is opened with the same ones
 */
record Destination(Terms terms, Terms from, Map<PriorityId, PriorityId> copied) {
    /** @throws Refusal when the plan takes nothing, or is the one that the actions are in */
    static Destination open(Terms to, Terms from) {
        if (to.planId().equals(from.planId())) {
            throw Refusal.rule("This is the plan that the action is in already. Choose the next plan.");
        }
        if (to.locked()) {
            throw Refusal.rule("The plan that it would go into is locked. Ask its coordinator to unlock it, saying why,"
                    + " or choose another plan.");
        }
        if (to.endedOn() != null) {
            throw Refusal.rule("The plan that it would go into has ended. Choose a plan that is open, or open a new one.");
        }
        return new Destination(to, from, Map.of());
    }

    PlanId planId() {
        return terms.planId();
    }

    PartnershipId partnershipId() {
        return terms.partnershipId();
    }

    /** The parties of another partnership are on another register. */
    boolean sharesParties() {
        return terms.partnershipId().equals(from.partnershipId());
    }

    /** Where an action stands in this plan: as asked, else where it stood. */
    PriorityId under(Unfinished action, @Nullable String asked) {
        if (asked != null && !asked.isBlank()) {
            return copied.entrySet().stream()
                    .filter(both -> both.getKey().toString().equals(asked.strip()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(() -> terms.priority(asked));
        }
        var stood = action.wording().priorityId();
        var copy = copied.get(stood);
        return copy != null ? copy : terms.priority(from.refOf(stood));
    }
}

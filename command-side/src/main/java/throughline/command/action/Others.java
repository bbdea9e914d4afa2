package throughline.command.action;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.events.ActionId;
import throughline.events.PartnershipId;
import throughline.events.PlanId;

/** Finds what an action needs to know of another one. */
@FunctionalInterface
public interface Others extends Function<ActionId, Others.Other> {
    /**
     * @param duplicateOf the action that it repeats; absent where it repeats none, or it is not said which
     * @param followOns the actions that take up what it left
     */
    record Other(
            ActionId actionId,
            PlanId planId,
            PartnershipId partnershipId,
            @Nullable ActionId duplicateOf,
            Set<ActionId> followOns) {
        public Other {
            followOns = Set.copyOf(followOns);
        }
    }

    /** @throws Refusal unless it is another action of the same partnership */
    default Other ofSamePartnership(ActionId wanted, Life life, String itself) {
        if (wanted.equals(life.actionId())) {
            throw Refusal.rule(itself);
        }
        var other = apply(wanted);
        if (!other.partnershipId().equals(life.partnershipId())) {
            throw Refusal.unknown("There is no such action in this partnership. Look it up in its plan.");
        }
        return other;
    }
}

package throughline.benchmarks;

import java.util.UUID;
import throughline.events.ActionId;
import throughline.events.MilestoneId;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.PriorityId;

/** Identities that follow from numbers, so that a measuring program finds what the loader made without asking. */
final class Ids {
    static final int ACTIONS = 60;
    static final int PLANS_PER_PARTNERSHIP = 5;
    static final String ACTION_PREFIX = "0a000000-0000-4000-8000-";
    static final String PLAN_PREFIX = "0b000000-0000-4000-8000-";
    static final UUID READER = numbered("01000000-0000-4000-8000-", 1);

    private Ids() {}

    static ActionId action(int plan, int action) {
        return new ActionId(numbered(ACTION_PREFIX, (long) plan * ACTIONS + action));
    }

    static PlanId plan(int plan) {
        return new PlanId(numbered(PLAN_PREFIX, plan));
    }

    static PartnershipId partnershipOf(int plan) {
        return new PartnershipId(numbered("0c000000-0000-4000-8000-", plan / PLANS_PER_PARTNERSHIP));
    }

    static PriorityId priority(int plan, int priority) {
        return new PriorityId(numbered("0d000000-0000-4000-8000-", plan * 100L + priority));
    }

    static PartyId party(int plan, int party) {
        return new PartyId(numbered("0e000000-0000-4000-8000-", plan / PLANS_PER_PARTNERSHIP * 100L + party));
    }

    static MilestoneId milestone(int plan, int action, int milestone) {
        return new MilestoneId(numbered("0f000000-0000-4000-8000-", (plan * 100L + action) * 10 + milestone));
    }

    private static UUID numbered(String prefix, long number) {
        return UUID.fromString(prefix + "%012d".formatted(number));
    }
}

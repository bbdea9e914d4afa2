package throughline.query.plan;

import java.util.List;
import throughline.events.Lead;

/** Who answers for an action, as far as the plan says so; where it does not, no answer is invented. */
public final class WhoAnswers {
    private WhoAnswers() {}

    public static GetPlan.Accountable of(ActionState action, PlanState plan) {
        if (action.assigned().isEmpty()) {
            return unresolved(
                    action.leadAsWritten() == null
                            ? "No lead is named."
                            : "The lead is kept as written; nobody has said yet which parties it names.");
        }
        var primary = action.leads().stream()
                .filter(lead -> lead.role() == Lead.Role.PRIMARY)
                .toList();
        return primary.size() > 1
                ? unresolved("The plan states no rule for who answers where several are named.")
                : single(primary, plan);
    }

    private static GetPlan.Accountable single(List<Lead> primary, PlanState plan) {
        if (primary.isEmpty()) {
            return unresolved("No lead is named.");
        }
        var lead = primary.getFirst();
        var name = plan.nameOf(lead.party());
        return switch (lead.kind()) {
            case PERSON -> new GetPlan.Accountable(name, "named as lead", null);
            case POST -> unresolved("Nobody is recorded as holding the post of " + name + ".");
            case GROUP -> unresolved("Nobody is recorded as chair of " + name + ".");
            case ORGANISATION -> unresolved("Nobody is recorded as nominated officer of " + name + ".");
            case EVERYONE -> unresolved("“" + name + "” names everyone, so no one in particular answers.");
            case UNCLEAR -> unresolved("It is not clear whom “" + name + "” names.");
        };
    }

    private static GetPlan.Accountable unresolved(String reason) {
        return new GetPlan.Accountable(null, null, reason);
    }
}

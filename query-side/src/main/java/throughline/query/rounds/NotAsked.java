package throughline.query.rounds;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Lead;
import throughline.query.plan.ActionState;
import throughline.query.plan.PlanState;

/** The actions that were open when a round was, and on which nobody could be asked. */
final class NotAsked {
    private NotAsked() {}

    /** @param then the plan as it was when the round was opened */
    static List<GetRound.NotAsked> of(PlanState then, List<GetRound.Party> parties) {
        Set<ActionId> asked = parties.stream()
                .flatMap(party -> party.lines().stream())
                .map(GetRound.Line::actionId)
                .collect(Collectors.toUnmodifiableSet());
        return then.actions().values().stream()
                .filter(action -> !action.status().done() && !asked.contains(action.added().actionId()))
                .flatMap(action -> Stream.ofNullable(notAsked(action)))
                .toList();
    }

    private static GetRound.@Nullable NotAsked notAsked(ActionState action) {
        var why = why(action);
        return why == null
                ? null
                : new GetRound.NotAsked(
                        action.added().actionId(),
                        RoundReturn.text(action.added().ref()),
                        action.added().text().text(),
                        why);
    }

    /** Nothing where somebody could have been asked, but had done their part or was left out on purpose. */
    private static @Nullable String why(ActionState action) {
        if (action.standings().hold() != null) {
            return "It was on hold.";
        }
        var primary = action.leads().stream()
                .filter(lead -> lead.role() == Lead.Role.PRIMARY)
                .toList();
        if (primary.isEmpty()) {
            return action.leadAsWritten() == null
                    ? "Nobody was said to lead it."
                    : "Its lead was kept as written; nobody had said which parties it names.";
        }
        if (primary.stream().anyMatch(lead -> lead.kind() == Lead.Kind.UNCLEAR)) {
            return "It was unclear whom its printed lead names.";
        }
        return primary.stream().allMatch(lead -> lead.kind() == Lead.Kind.EVERYONE)
                ? "Its lead names everyone, so nobody in particular could be asked."
                : null;
    }
}

package throughline.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.query.accountability.FindAccountability;
import throughline.query.plan.GetPlan;

/**
 * What one party answers for.
 *
 * @param party absent where no party is named that could answer
 * @param person who answers for it; absent where nobody does
 * @param gap why nobody answers; absent where somebody does
 */
public record WhoAnswers(
        @Nullable String party,
        @Nullable String person,
        @Nullable String gap,
        int open,
        int overdue,
        int pastFirstDate,
        int notReceived,
        int completed) {

    /** What nobody answers for first, then what is latest. */
    static List<WhoAnswers> of(FindAccountability.Answer answer, GetPlan.Answer plan) {
        var rows = new ArrayList<WhoAnswers>();
        answer.parties().stream()
                .filter(WhoAnswers::concerned)
                .map(WhoAnswers::row)
                .sorted(Comparator.comparing((WhoAnswers row) -> row.gap() == null || row.open() == 0)
                        .thenComparing(row -> -row.overdue())
                        .thenComparing(row -> -row.open())
                        .thenComparing(row -> String.valueOf(row.party())))
                .forEach(rows::add);
        var without = without(answer);
        if (!without.isEmpty()) {
            rows.addFirst(nobody(without, plan));
        }
        return List.copyOf(rows);
    }

    private static boolean concerned(FindAccountability.Party party) {
        return !party.owed().isEmpty() || party.completed() > 0 || party.requestsOpen() + party.notReceived() > 0;
    }

    private static WhoAnswers row(FindAccountability.Party party) {
        return new WhoAnswers(
                party.party(),
                party.accountable() == null || party.accountable().equals(party.party()) ? null : party.accountable(),
                party.owed().isEmpty() ? null : party.unresolved(),
                party.owed().size(),
                party.overdue(),
                party.pastFirstDate(),
                party.notReceived(),
                party.completed());
    }

    /** Those whose gap does not stand beside one of the parties already. */
    private static List<FindAccountability.Unresolved> without(FindAccountability.Answer answer) {
        var gaps = answer.parties().stream()
                .filter(party -> party.unresolved() != null)
                .map(FindAccountability.Party::partyId)
                .collect(Collectors.toSet());
        return answer.unresolved().stream()
                .filter(one -> one.leads().stream().noneMatch(lead -> gaps.contains(lead.partyId())))
                .toList();
    }

    private static WhoAnswers nobody(List<FindAccountability.Unresolved> without, GetPlan.Answer plan) {
        Set<ActionId> ids = without.stream().map(FindAccountability.Unresolved::actionId).collect(Collectors.toSet());
        var actions = OffTrack.open(plan).filter(action -> ids.contains(action.actionId())).toList();
        return new WhoAnswers(
                null,
                null,
                without.getFirst().reason(),
                without.size(),
                count(actions, when -> when.overdueDays() > 0),
                count(actions, when -> when.overdueDays() == 0 && when.pastFirstDays() > 0),
                (int) actions.stream()
                        .flatMap(action -> action.requests().stream())
                        .filter(request -> request.state().equals("not-received"))
                        .count(),
                0);
    }

    private static int count(List<GetPlan.Action> actions, java.util.function.Predicate<GetPlan.When> late) {
        return (int) actions.stream().filter(action -> late.test(action.timescale())).count();
    }
}

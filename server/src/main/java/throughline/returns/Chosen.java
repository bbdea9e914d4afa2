package throughline.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import throughline.events.PartyId;
import throughline.events.ReturnScope;
import throughline.query.Unknown;
import throughline.query.plan.GetPlan;

/**
 * The rows of a plan that a return is about, in their order.
 *
 * @param about in a phrase: “The whole plan”, “Priority 2: Places”
 */
record Chosen(String about, List<Priority> priorities) {
    private static final Set<String> DONE = Set.of("completed", "carried-forward", "closed");

    /** @param number its place in the plan, from 0 */
    record Priority(int number, GetPlan.Priority priority, List<Row> rows) {}

    /** @param number its place in its priority, from 0 */
    record Row(int priority, int number, GetPlan.Action action) {
        String ref() {
            return Said.ref(action, priority, number);
        }

        boolean open() {
            return !DONE.contains(action.status());
        }
    }

    /** @throws Unknown where the plan has no such priority or partner */
    static Chosen of(GetPlan.Answer plan, ReturnScope scope) {
        return switch (scope.kind()) {
            case WHOLE -> new Chosen("The whole plan", all(plan, priority -> true, action -> true));
            case CHANGES -> new Chosen("What changed", all(plan, priority -> true, action -> true));
            case PRIORITY -> {
                var chosen = all(plan, priority -> priority.priorityId().equals(scope.priorityId()), action -> true);
                if (chosen.isEmpty()) {
                    throw new Unknown("This plan had no such priority at that moment. Choose one of those that it had.");
                }
                var heading = chosen.getFirst().priority();
                yield new Chosen(
                        (heading.ref() == null ? "Priority" : "Priority " + heading.ref()) + ": " + heading.title(),
                        chosen);
            }
            case PARTNER -> {
                var party = Objects.requireNonNull(scope.partyId(), "A return of one partner names the partner.");
                var rows = all(plan, priority -> true, action -> fallsTo(action, party)).stream()
                        .filter(priority -> !priority.rows().isEmpty())
                        .toList();
                yield new Chosen("What falls to ", rows);
            }
        };
    }

    Chosen about(String words) {
        return new Chosen(words, priorities);
    }

    Stream<Row> rows() {
        return priorities.stream().flatMap(priority -> priority.rows().stream());
    }

    /** It leads or supports it, answers for it, has a date of its own in it, or was asked about it. */
    private static boolean fallsTo(GetPlan.Action action, PartyId party) {
        return action.leads().stream().anyMatch(lead -> party.equals(lead.partyId()))
                || party.equals(action.accountable().partyId())
                || action.timescale().partners().stream().anyMatch(date -> party.equals(date.partyId()))
                || action.requests().stream().anyMatch(request -> party.equals(request.partyId()));
    }

    private static List<Priority> all(
            GetPlan.Answer plan, Predicate<GetPlan.Priority> which, Predicate<GetPlan.Action> actions) {
        var chosen = new ArrayList<Priority>();
        for (int number = 0; number < plan.priorities().size(); number++) {
            var priority = plan.priorities().get(number);
            if (which.test(priority)) {
                var rows = new ArrayList<Row>();
                for (int place = 0; place < priority.actions().size(); place++) {
                    var action = priority.actions().get(place);
                    if (actions.test(action)) {
                        rows.add(new Row(number, place, action));
                    }
                }
                chosen.add(new Priority(number, priority, List.copyOf(rows)));
            }
        }
        return List.copyOf(chosen);
    }
}

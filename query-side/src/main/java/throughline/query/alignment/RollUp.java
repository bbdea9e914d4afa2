package throughline.query.alignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.events.AlignmentEvent.PlanAligned;
import throughline.events.PriorityId;
import throughline.query.journal.Names;
import throughline.query.plan.ActionState;
import throughline.query.plan.GetPlan;
import throughline.query.plan.PlanState;
import throughline.query.plan.ShownAction;

/** What one plan does for each priority of a strategy. */
final class RollUp {
    private static final String NOT_RATED = "not rated";

    private final PlanState plan;
    private final String partnership;
    private final List<Serving> servings;
    private final ShownAction shown;

    RollUp(PlanState plan, PlanAligned aligned, String partnership, LocalDate on, Names names) {
        this.plan = plan;
        this.partnership = partnership;
        this.servings = Serving.of(aligned, plan);
        this.shown = new ShownAction(plan, on, names);
    }

    List<Serving> servings() {
        return servings;
    }

    FindAlignment.Unplaced unplaced() {
        return new FindAlignment.Unplaced(
                plan.opening().planId(), plan.opening().title().text(), partnership);
    }

    /** Null where it does nothing for it. */
    FindAlignment.@Nullable Part of(FindAlignment.Parent parent) {
        var here = servings.stream().filter(one -> one.serves(parent)).toList();
        if (here.isEmpty()) {
            return null;
        }
        var actions = actions(here);
        return new FindAlignment.Part(
                plan.opening().planId(),
                plan.opening().title().text(),
                partnership,
                here.stream().anyMatch(Serving::whole),
                here.stream()
                        .map(Serving::subTheme)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .distinct()
                        .toList(),
                here.stream().flatMap(this::priority).toList(),
                actions,
                counts(actions));
    }

    static FindAlignment.Counts counts(List<FindAlignment.Action> actions) {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        Map<String, Integer> ratings = new LinkedHashMap<>();
        int overdue = 0;
        for (var action : actions) {
            statuses.merge(action.status(), 1, Integer::sum);
            ratings.merge(action.rating() == null ? NOT_RATED : action.rating(), 1, Integer::sum);
            overdue += action.overdue() ? 1 : 0;
        }
        return new FindAlignment.Counts(actions.size(), statuses, ratings, overdue);
    }

    /** Those that are mapped themselves, then those of mapped priorities, then the rest of a plan that serves as a whole. */
    private List<FindAlignment.Action> actions(List<Serving> here) {
        var actions = new LinkedHashMap<Object, FindAlignment.Action>();
        for (var serving : here) {
            var state = serving.action() == null ? null : plan.actions().get(serving.action());
            if (state != null) {
                actions.putIfAbsent(serving.action(), action(state, serving.subTheme(), null));
            }
        }
        for (var serving : here) {
            if (serving.priority() != null) {
                under(serving.priority())
                        .forEach(state -> actions.putIfAbsent(
                                state.added().actionId(),
                                action(state, serving.subTheme(), title(serving.priority()))));
            }
        }
        if (here.stream().anyMatch(Serving::whole)) {
            plan.actions()
                    .values()
                    .forEach(state -> actions.putIfAbsent(
                            state.added().actionId(),
                            action(state, null, title(state.added().priorityId()))));
        }
        return new ArrayList<>(actions.values());
    }

    private Stream<ActionState> under(PriorityId priority) {
        return plan.actions().values().stream()
                .filter(state -> state.added().priorityId().equals(priority));
    }

    private Stream<FindAlignment.Priority> priority(Serving serving) {
        var known = serving.priority() == null ? null : plan.priorities().get(serving.priority());
        return known == null
                ? Stream.of()
                : Stream.of(new FindAlignment.Priority(
                        known.priorityId(),
                        ShownAlignment.text(known.ref()),
                        known.title().text(),
                        serving.subTheme()));
    }

    private @Nullable String title(PriorityId priority) {
        var known = plan.priorities().get(priority);
        return known == null ? null : known.title().text();
    }

    private FindAlignment.Action action(ActionState state, @Nullable String subTheme, @Nullable String through) {
        GetPlan.Action action = shown.of(state);
        return new FindAlignment.Action(
                action.actionId(),
                action.ref(),
                action.text(),
                subTheme,
                through,
                action.status(),
                action.rating(),
                action.timescale().overdueDays() > 0);
    }
}

package throughline.query.dates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionEvent;
import throughline.events.PartyEvent;
import throughline.query.journal.Entry;
import throughline.query.plan.PlanState;

/**
 * Follows a plan entry by entry and notes when each of its days was said, and how often it changed: what a calendar needs
 * to know a day again that has moved, told by the record and not by a clock.
 */
final class DaysSoFar {
    /** What the plan as a whole has stands under this. */
    private static final String PLAN = "";

    /** @param day absent while the plan names none, or no longer */
    private record Known(@Nullable Named day, int moves, Instant saidAt) {}

    private final GetDates.@Nullable Whom whom;
    private final Map<String, Map<String, Known>> known = new LinkedHashMap<>();
    private PlanState plan = PlanState.NOTHING;
    private Whose whose;

    DaysSoFar(GetDates.@Nullable Whom whom) {
        this.whom = whom;
        this.whose = Whose.of(whom, plan);
    }

    void then(Entry entry) {
        plan = plan.apply(entry);
        if (entry.event() instanceof PartyEvent) {
            whose = Whose.of(whom, plan);
        }
        if (plan.opened() == null) {
            return;
        }
        var at = entry.recordedAt();
        if (plan.locked()) {
            known.keySet().forEach(where -> now(where, List.of(), at));
            return;
        }
        var actions = new ActionDays(whose, plan.ended());
        // What is said of one action changes no day of another.
        if (entry.event() instanceof ActionEvent event) {
            var action = plan.actions().get(event.actionId());
            if (action != null) {
                now(event.actionId().toString(), actions.of(action), at);
            }
        } else {
            plan.actions().forEach((id, action) -> now(id.toString(), actions.of(action), at));
        }
        now(PLAN, new PlanDays(whose).of(plan), at);
    }

    GetDates.Answer answer() {
        var days = new ArrayList<GetDates.Day>();
        known.values().stream().flatMap(all -> all.values().stream()).forEach(one -> {
            var day = one.day();
            if (day != null) {
                days.add(new GetDates.Day(
                        day.id(), day.kind(), day.actionId(), day.ref(), day.number(), day.due(), one.moves(), one.saidAt()));
            }
        });
        return new GetDates.Answer(plan.opening().planId(), plan.position(), List.copyOf(days));
    }

    private void now(String where, List<Named> days, Instant at) {
        var before = known.computeIfAbsent(where, _unseen -> new LinkedHashMap<>());
        var named = new LinkedHashMap<String, Named>();
        days.forEach(day -> named.put(day.id(), day));
        named.forEach((id, day) -> {
            var was = before.get(id);
            if (was == null || !Objects.equals(was.day(), day)) {
                before.put(id, new Known(day, was == null ? 0 : was.moves() + 1, at));
            }
        });
        before.replaceAll((id, was) -> named.containsKey(id) ? was : new Known(null, was.moves(), was.saidAt()));
    }
}

package throughline.query.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import throughline.events.ActionId;
import throughline.events.Origin;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.Rating;
import throughline.query.history.GetActionHistory.Life;
import throughline.query.journal.Moment;
import throughline.query.plan.ActionState;
import throughline.query.plan.PlanState;
import throughline.query.plan.PlanStates;

/** Follows a promise through its plans, back to where it came from and on to what it became. */
final class Throughline {
    private record Stop(PlanId plan, ActionId action) {}

    private record Found(long openedAt, Life life) {}

    private final PlanStates states;
    private final Predicate<PartnershipId> visible;

    /** @param visible whose plans the reader may see; a promise is not followed into others */
    Throughline(PlanStates states, Predicate<PartnershipId> visible) {
        this.states = states;
        this.visible = visible;
    }

    /** The oldest plan first. */
    List<Life> of(PlanId plan, ActionId action) {
        var seen = new HashSet<Stop>();
        var ahead = new ArrayDeque<Stop>(List.of(new Stop(plan, action)));
        var found = new ArrayList<Found>();
        while (!ahead.isEmpty()) {
            var stop = ahead.remove();
            if (seen.add(stop)) {
                visit(stop, found, ahead);
            }
        }
        return found.stream()
                .sorted(Comparator.comparingLong(Found::openedAt))
                .map(Found::life)
                .toList();
    }

    private void visit(Stop stop, List<Found> found, ArrayDeque<Stop> ahead) {
        var plan = states.of(stop.plan(), Moment.NOW);
        var action = plan.actions().get(stop.action());
        var opened = plan.opened();
        if (action == null || opened == null || !visible.test(opened.event().partnershipId())) {
            return;
        }
        found.add(new Found(opened.position(), life(plan, action)));
        action.added().origins().forEach(origin -> ahead.add(new Stop(origin.planId(), origin.actionId())));
        action.carried()
                .forEach(noted -> ahead.add(
                        new Stop(noted.event().toPlanId(), noted.event().toActionId())));
    }

    private static Life life(PlanState plan, ActionState action) {
        var opening = plan.opening();
        var added = action.added();
        return new Life(
                opening.planId(),
                opening.title().text(),
                opening.period() == null ? null : opening.period().text(),
                added.actionId(),
                added.ref() == null ? null : added.ref().text(),
                added.text().text(),
                action.status().word(),
                action.rating().map(Rating::label).orElse(null),
                added.origins().stream().map(Origin::actionId).toList(),
                action.carried().stream()
                        .map(noted -> noted.event().toActionId())
                        .toList());
    }
}

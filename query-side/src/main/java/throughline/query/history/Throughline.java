package throughline.query.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import throughline.events.ActionEvent;
import throughline.events.ActionId;
import throughline.events.Origin;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.Rating;
import throughline.query.Who;
import throughline.query.history.GetActionHistory.Chapter;
import throughline.query.history.GetActionHistory.Edge;
import throughline.query.history.GetActionHistory.Life;
import throughline.query.journal.Entry;
import throughline.query.journal.Journal;
import throughline.query.journal.Moment;
import throughline.query.journal.Names;
import throughline.query.plan.ActionState;
import throughline.query.plan.Noted;
import throughline.query.plan.PlanState;
import throughline.query.plan.PlanStates;

/** Follows a promise through its plans, back to where it came from and on to what it became. */
final class Throughline {
    private record Stop(PlanId plan, ActionId action) {}

    /** One life with what was found of it. */
    private record Found(PlanState plan, ActionState action) {
        long openedAt() {
            return plan.opened() == null ? 0 : plan.opened().position();
        }

        PlanId planId() {
            return plan.opening().planId();
        }

        ActionId actionId() {
            return action.added().actionId();
        }
    }

    private final PlanStates states;
    private final Predicate<PartnershipId> visible;

    private final List<Found> lives;

    /** @param visible whose plans the reader may see; a promise is not followed into others */
    Throughline(PlanStates states, Predicate<PartnershipId> visible, PlanId plan, ActionId action) {
        this.states = states;
        this.visible = visible;
        var seen = new HashSet<Stop>();
        var ahead = new ArrayDeque<Stop>(List.of(new Stop(plan, action)));
        var found = new ArrayList<Found>();
        while (!ahead.isEmpty()) {
            var stop = ahead.remove();
            if (seen.add(stop)) {
                visit(stop, found, ahead);
            }
        }
        // Within a plan the order of its actions is the plan's own, whichever end the reader comes from.
        found.sort(Comparator.comparingLong(Found::openedAt).thenComparingInt(Throughline::place));
        this.lives = List.copyOf(found);
    }

    /** The oldest plan first. */
    List<Life> lives() {
        return lives.stream().map(found -> life(found.plan(), found.action())).toList();
    }

    /** Only between lives that the reader may see. */
    List<Edge> edges(Names names) {
        var there = lives.stream().map(Found::actionId).collect(Collectors.toSet());
        return lives.stream()
                .flatMap(found -> found.action().carried().stream())
                .filter(noted -> there.contains(noted.event().toActionId()))
                .sorted(Comparator.comparingLong(Noted::position))
                .map(noted -> new Edge(
                        noted.event().planId(),
                        noted.event().actionId(),
                        noted.event().toPlanId(),
                        noted.event().toActionId(),
                        noted.event().reason().text(),
                        Who.of(noted.by(), names),
                        noted.recordedAt(),
                        noted.position()))
                .toList();
    }

    /** Every event of every life, in the order of the log. */
    List<Chapter> story(Journal journal, Telling telling) {
        var actions = lives.stream()
                .collect(Collectors.groupingBy(
                        Found::planId, LinkedHashMap::new, Collectors.mapping(Found::actionId, Collectors.toSet())));
        var titles = lives.stream()
                .collect(Collectors.toMap(
                        Found::planId, found -> found.plan().opening().title().text(), (one, same) -> one));
        var story = new ArrayList<Chapter>();
        actions.forEach((plan, its) -> {
            Predicate<Entry> wanted =
                    entry -> entry.event() instanceof ActionEvent event && its.contains(event.actionId());
            telling.of(journal.entriesOfPlan(plan, Moment.NOW), wanted, Integer.MAX_VALUE)
                    .forEach(told -> story.add(new Chapter(plan, titles.getOrDefault(plan, ""), told)));
        });
        story.sort(Comparator.comparingLong(chapter -> chapter.told().position()));
        return List.copyOf(story);
    }

    private static int place(Found found) {
        return List.copyOf(found.plan().actions().keySet()).indexOf(found.actionId());
    }

    private void visit(Stop stop, List<Found> found, ArrayDeque<Stop> ahead) {
        var plan = states.of(stop.plan(), Moment.NOW);
        var action = plan.actions().get(stop.action());
        var opened = plan.opened();
        if (action == null || opened == null || !visible.test(opened.event().partnershipId())) {
            return;
        }
        found.add(new Found(plan, action));
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
                        .toList(),
                action.timing().due(),
                action.timing().originalDue(added.origins()),
                action.timing().slips(added.origins()));
    }
}

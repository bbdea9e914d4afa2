package throughline.command.carrying;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.action.Unfinished;
import throughline.command.carrying.CarryOverPlan.Decision;
import throughline.command.carrying.CarryOverPlan.Kind;
import throughline.command.carrying.Sorted.Closing;
import throughline.command.carrying.Sorted.GoingOn;
import throughline.command.party.Register;
import throughline.events.ActionEvent;
import throughline.events.ActionEvent.CarriedForward;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.Event;
import throughline.events.Prose;
import throughline.events.StandingEvent.ActionStopped;

/**
 * Everything that one request is about to record, before any of it is.
 *
 * @param added the opening facts of each new action
 * @param settled what is recorded of each action of this plan, in the plan's order
 */
record Draft(List<List<ActionEvent>> added, Map<ActionId, List<ActionEvent>> settled) {
    /** @param days reads the day of a completion */
    static Draft of(Sorted sorted, @Nullable Destination to, Register register, Days days) {
        var became = new LinkedHashMap<ActionId, List<ActionId>>();
        for (var going : sorted.goingOn()) {
            var parts = going.into().stream().map(part -> ActionId.next()).toList();
            going.origins().forEach(origin -> became.put(origin.action().actionId(), parts));
        }
        var added = new ArrayList<List<ActionEvent>>();
        var settled = new LinkedHashMap<ActionId, List<ActionEvent>>();
        for (var going : sorted.goingOn()) {
            var destination = needed(to, going);
            var parts = became.getOrDefault(going.base().action().actionId(), List.of());
            for (int part = 0; part < parts.size(); part++) {
                added.add(new NextAction(going, part, parts.get(part), destination).facts(register, became));
            }
            going.origins().forEach(origin -> settled.put(
                    origin.action().actionId(),
                    parts.stream()
                            .<ActionEvent>map(next -> new CarriedForward(
                                    origin.action().actionId(),
                                    origin.action().wording().planId(),
                                    destination.planId(),
                                    next,
                                    origin.reason()))
                            .toList()));
        }
        sorted.closing().forEach(one -> settled.put(one.action().actionId(), List.of(closed(one, days))));
        return new Draft(List.copyOf(added), settled);
    }

    /** Reads the day of a completion, today where none is given. */
    interface Days {
        LocalDate happened(@Nullable LocalDate day);
    }

    /** In the order of the log. */
    Stream<Event> facts() {
        return Stream.concat(
                added.stream().flatMap(List::stream), settled.values().stream().flatMap(List::stream));
    }

    private static Destination needed(@Nullable Destination to, GoingOn going) {
        if (to == null) {
            throw Refusal.malformed("Say where %s goes on: to: {planId} for an open plan, or to: {title} for a new one."
                    .formatted(going.base().action().name()));
        }
        return to;
    }

    private static ActionEvent closed(Closing closing, Days days) {
        var action = closing.action();
        var decision = closing.decision();
        if (decision.decision() == Kind.STOP) {
            var reason = Words.needed(decision.reason(), "Say why %s is stopped.".formatted(action.name()));
            return new ActionStopped(action.actionId(), action.wording().planId(), reason);
        }
        var kind = decision.decision() == Kind.BUSINESS_AS_USUAL ? Completion.IN_PLACE : Completion.DELIVERED;
        return new ActionCompleted(
                action.actionId(),
                action.wording().planId(),
                kind,
                proof(action, decision),
                days.happened(decision.happenedOn()));
    }

    /** A completion has one text: why it is taken for done, and what shows it. */
    private static Prose proof(Unfinished action, Decision decision) {
        var reason = NextAction.said(decision.reason());
        var evidence = NextAction.said(decision.evidence());
        if (reason == null || evidence == null) {
            return Words.needed(
                    reason == null ? evidence : reason,
                    "Say why %s is done, or what shows it.".formatted(action.name()));
        }
        return new Prose(reason + "\n" + evidence);
    }
}

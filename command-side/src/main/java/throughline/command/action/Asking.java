package throughline.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.events.AccountabilityRule;
import throughline.events.Lead;
import throughline.events.PartyId;
import throughline.events.Prose;
import throughline.events.RequestEvent.RequestWithdrawn;
import throughline.events.RequestEvent.UpdateNotReceived;
import throughline.events.RequestEvent.UpdateRequested;
import throughline.events.RequestId;
import throughline.events.RoundId;

/** What a round asks on an action, and what becomes of it when the round is closed. */
final class Asking {
    private final Life life;

    Asking(Life life) {
        this.life = life;
    }

    /**
     * Asks who answers for it: the first of a list where the plan says so, otherwise each that leads.
     *
     * @param only who is to be asked at all; empty for everybody
     */
    Asked ask(RoundId round, LocalDate deadline, @Nullable AccountabilityRule rule, Set<PartyId> only) {
        if (finished() != null) {
            return asked(List.of(), null);
        }
        if (life.onHold) {
            return asked(List.of(), "It is on hold.");
        }
        var answering = answering(rule);
        var parties = answering.stream()
                .filter(Asking::askable)
                .map(Lead::party)
                .filter(party -> !life.completions.parts().contains(party))
                .filter(party -> only.isEmpty() || only.contains(party))
                .toList();
        for (var party : parties) {
            apply(new UpdateRequested(
                    life.actionId(), life.planId(), RequestId.next(), party, round, deadline, null, null));
        }
        return asked(parties, unasked(answering));
    }

    private List<Lead> answering(@Nullable AccountabilityRule rule) {
        var primary = life.leads.list().stream()
                .filter(lead -> lead.role() == Lead.Role.PRIMARY)
                .toList();
        return rule == null || rule.list() == null || primary.size() < 2 ? primary : List.of(primary.getFirst());
    }

    private static boolean askable(Lead lead) {
        return lead.kind() != Lead.Kind.EVERYONE && lead.kind() != Lead.Kind.UNCLEAR;
    }

    private static @Nullable String unasked(List<Lead> answering) {
        if (answering.isEmpty()) {
            return "Nobody is said to lead it.";
        }
        if (answering.stream().anyMatch(lead -> lead.kind() == Lead.Kind.UNCLEAR)) {
            return "It is unclear whom its printed lead names.";
        }
        return answering.stream().allMatch(Asking::askable)
                ? null
                : "Its lead names everyone, so nobody in particular can be asked.";
    }

    private Asked asked(List<PartyId> parties, @Nullable String unasked) {
        return new Asked(life.actionId(), life.wording.ref(), parties, unasked);
    }

    /** Notes what was not received; what nobody owes any more is withdrawn instead. */
    void close(RoundId round, Prose title) {
        var finished = finished();
        for (var one : life.requests.in(round)) {
            if (finished != null) {
                apply(new RequestWithdrawn(life.actionId(), life.planId(), one.requestId(), new Prose(finished)));
            } else if (!one.missed()) {
                var reason = new Prose("No answer came before the round “" + title + "” was closed.");
                apply(new UpdateNotReceived(life.actionId(), life.planId(), one.requestId(), reason, null));
            }
        }
    }

    /** Why nothing more is owed on it; absent while something is. */
    private @Nullable String finished() {
        if (life.carriedForward) {
            return "The action was carried forward, and goes on in the next plan.";
        }
        if (life.completions.whole()) {
            return "The whole action is completed.";
        }
        if (life.duplicate) {
            return "The action is a duplicate of another.";
        }
        return life.stopped ? "The action was stopped." : null;
    }
}

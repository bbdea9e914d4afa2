package throughline.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.party.Register;
import throughline.command.plan.Terms;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.Prose;
import throughline.events.StandingEvent.ActionPutOnHold;
import throughline.events.StandingEvent.ActionResumed;
import throughline.events.StandingEvent.ActionStopped;
import throughline.events.StandingEvent.CarryForwardMarked;

/**
 * Whether an action is worked on. On hold or stopped, it still takes notes, ratings and completions, since what happened
 * happened; stopped, it takes no new dates, steps or leads.
 */
final class Standing {
    private final Life life;
    private @Nullable LocalDate heldFrom;
    private boolean marked;

    Standing(Life life) {
        this.life = life;
    }

    @CommandHandler
    void handle(PutOnHold asked, MetaData metadata, Terms.Of plans, Register register, Clock clock) {
        var actor = life.open(metadata);
        life.leads.mustLead(actor, life.partnershipId(), register, "put it on hold");
        life.updates(plans);
        mustGoOn("put on hold");
        if (life.onHold) {
            throw Refusal.rule(
                    "This action is on hold already. Resume it, or record progress if there is more to say.");
        }
        var reason = Words.needed(asked.reason(), "Say why it is put on hold.");
        apply(new ActionPutOnHold(life.actionId(), life.planId(), reason, day(asked.from(), clock), null));
    }

    @CommandHandler
    void handle(Resume asked, MetaData metadata, Terms.Of plans, Register register, Clock clock) {
        var actor = life.open(metadata);
        life.leads.mustLead(actor, life.partnershipId(), register, "resume it");
        life.updates(plans);
        if (!life.onHold) {
            throw Refusal.rule("This action is not on hold, so there is nothing to resume.");
        }
        var reason = Words.needed(asked.reason(), "Say why it is resumed.");
        var from = day(asked.from(), clock);
        if (from != null && heldFrom != null && from.isBefore(heldFrom)) {
            throw Refusal.malformed(
                    "It was put on hold from %s, so it can't be resumed before. Check the day.".formatted(heldFrom));
        }
        apply(new ActionResumed(life.actionId(), life.planId(), reason, from, null));
    }

    @CommandHandler
    void handle(StopAction asked, MetaData metadata, Terms.Of plans) {
        life.open(metadata).mustCoordinate("stop an action");
        life.updates(plans);
        mustGoOn("stopped");
        apply(stopping(Words.needed(asked.reason(), "Say why nobody will do it.")));
    }

    /** @throws Refusal when it cannot be stopped */
    ActionStopped stopping(Prose reason) {
        mustGoOn("stopped");
        return new ActionStopped(life.actionId(), life.planId(), reason);
    }

    @CommandHandler
    void handle(MarkToCarryForward asked, MetaData metadata, Terms.Of plans, Register register) {
        var actor = life.open(metadata);
        life.leads.mustLead(actor, life.partnershipId(), register, "mark it to be carried forward");
        life.updates(plans);
        mustBeUnmarked();
        apply(marking(Words.needed(asked.reason(), "Say why it is to go on in the next plan.")));
    }

    /** @throws Refusal when it cannot go on in the next plan, or is marked to do so already */
    CarryForwardMarked marking(Prose reason) {
        mustBeUnmarked();
        return new CarryForwardMarked(life.actionId(), life.planId(), reason, null);
    }

    boolean marked() {
        return marked;
    }

    private void mustBeUnmarked() {
        mustGoOn("carried forward");
        if (marked) {
            throw Refusal.rule("This action is marked to be carried forward already."
                    + " Record progress if there is more to say.");
        }
    }

    private void mustGoOn(String what) {
        if (life.completions.whole()) {
            throw Refusal.rule(
                    "This action is completed, so it can't be %s. Reopen it first if it goes on.".formatted(what));
        }
        if (life.stopped) {
            throw Refusal.rule(
                    "This action was stopped, so it can't be %s. Reopen it first if it goes on.".formatted(what));
        }
        if (life.duplicate) {
            throw Refusal.rule(
                    "This action is marked as a duplicate, so it can't be %s. Ask it of the action that stands."
                            .formatted(what));
        }
    }

    private static @Nullable LocalDate day(@Nullable LocalDate from, Clock clock) {
        return from == null ? null : Words.happened(from, clock);
    }

    @EventSourcingHandler
    void on(ActionPutOnHold event) {
        life.onHold = true;
        heldFrom = event.from();
    }

    @EventSourcingHandler
    void on(ActionResumed event) {
        life.onHold = false;
    }

    @EventSourcingHandler
    void on(ActionStopped event) {
        life.stopped = true;
    }

    @EventSourcingHandler
    void on(CarryForwardMarked event) {
        marked = true;
    }

    @EventSourcingHandler
    void on(ActionReopened event) {
        life.stopped &= event.organisation() != null;
    }
}

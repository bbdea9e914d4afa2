package throughline.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.party.Register;
import throughline.command.plan.Terms;
import throughline.events.ActionId;
import throughline.events.Prose;
import throughline.events.RowEvent.ActionRelated;
import throughline.events.StandingEvent.ActionMarkedDuplicate;
import throughline.events.StandingEvent.DuplicateWithdrawn;
import throughline.events.StandingEvent.FollowOnNamed;

/** What an action has to do with others: that it repeats one, is followed by one, or is related to one. */
final class Kin {
    private final Life life;
    private final Set<ActionId> followOns = new LinkedHashSet<>();
    private final Set<ActionId> related = new HashSet<>();
    private @Nullable ActionId original;

    Kin(Life life) {
        this.life = life;
    }

    @CommandHandler
    void handle(MarkDuplicate asked, MetaData metadata, Terms.Of plans, Others others) {
        life.open(metadata).mustCoordinate("mark an action as a duplicate");
        life.updates(plans);
        if (life.duplicate) {
            throw Refusal.rule("This action is marked as a duplicate already. Withdraw that first if it repeats another.");
        }
        if (life.completions.whole()) {
            throw Refusal.rule("This action is completed. Reopen it first if another one is to stand for it.");
        }
        var reason = Words.needed(asked.reason(), "Say in what it repeats the other action.");
        var other = others.ofSamePartnership(
                asked.originalActionId(), life, "An action can't repeat itself. Choose the action that promises the same.");
        if (!other.planId().equals(life.planId())) {
            throw Refusal.rule("That action is in another plan, and only an action of this plan can stand for it."
                    + " Relate the two instead.");
        }
        mustNotCircle(other, others);
        apply(new ActionMarkedDuplicate(life.actionId(), life.planId(), other.actionId(), reason, null));
    }

    @CommandHandler
    void handle(WithdrawDuplicate asked, MetaData metadata, Terms.Of plans) {
        life.open(metadata).mustCoordinate("say that an action is no duplicate");
        life.updates(plans);
        if (!life.duplicate) {
            throw Refusal.rule("This action is not marked as a duplicate, so there is nothing to withdraw.");
        }
        var reason = Words.needed(asked.reason(), "Say why it is no duplicate.");
        apply(new DuplicateWithdrawn(life.actionId(), life.planId(), reason));
    }

    @CommandHandler
    void handle(NameFollowOn asked, MetaData metadata, Terms.Of plans, Register register, Others others) {
        var actor = life.open(metadata);
        life.leads.mustLead(actor, life.partnershipId(), register, "say what follows on from it");
        life.updates(plans);
        var other = others.ofSamePartnership(
                asked.followOnActionId(),
                life,
                "An action can't follow on from itself. Choose the action that takes up what it left.");
        mustBeNew(other.actionId());
        if (leadsBack(other, others, new HashSet<>())) {
            throw Refusal.rule("This action itself follows on from that one, so that one can't follow on from it."
                    + " Relate the two instead.");
        }
        followedBy(other.actionId(), asked.reason());
    }

    @CommandHandler
    void handle(RelateAction asked, MetaData metadata, Terms.Of plans, Register register, Others others) {
        var actor = life.open(metadata);
        life.leads.mustLead(actor, life.partnershipId(), register, "relate it to another action");
        life.updates(plans);
        var other = others.ofSamePartnership(
                asked.relatedActionId(), life, "An action can't be related to itself. Choose another one.");
        if (related.contains(other.actionId())) {
            throw Refusal.rule("The two are related already. Record progress if there is more to say.");
        }
        apply(new ActionRelated(life.actionId(), life.planId(), other.actionId(), life.checked(asked.note()), null));
    }

    /** The other action is new, or was looked up. */
    void followedBy(ActionId next, @Nullable Prose why) {
        var reason = Words.needed(why, "Say what the action that follows on takes up.");
        apply(new FollowOnNamed(life.actionId(), life.planId(), next, reason));
    }

    Others.Other shown() {
        return new Others.Other(life.actionId(), life.planId(), life.partnershipId(), original, followOns);
    }

    private void mustBeNew(ActionId next) {
        if (followOns.contains(next)) {
            throw Refusal.rule("That action is named as following on already. Record progress if there is more to say.");
        }
    }

    private void mustNotCircle(Others.Other first, Others others) {
        var passed = new HashSet<ActionId>();
        var other = first;
        while (passed.add(other.actionId())) {
            var next = other.duplicateOf();
            if (next == null) {
                return;
            }
            if (next.equals(life.actionId())) {
                throw Refusal.rule("That action is itself marked as a duplicate of this one."
                        + " Withdraw that first, or leave this one as the one that stands.");
            }
            other = others.apply(next);
        }
    }

    private boolean leadsBack(Others.Other other, Others others, Set<ActionId> passed) {
        if (!passed.add(other.actionId())) {
            return false;
        }
        return other.followOns().stream()
                .anyMatch(next -> next.equals(life.actionId()) || leadsBack(others.apply(next), others, passed));
    }

    @EventSourcingHandler
    void on(ActionMarkedDuplicate event) {
        life.duplicate = true;
        original = event.original();
    }

    @EventSourcingHandler
    void on(DuplicateWithdrawn event) {
        life.duplicate = false;
        original = null;
    }

    @EventSourcingHandler
    void on(FollowOnNamed event) {
        followOns.add(event.followOn());
    }

    @EventSourcingHandler
    void on(ActionRelated event) {
        related.add(event.related());
    }
}

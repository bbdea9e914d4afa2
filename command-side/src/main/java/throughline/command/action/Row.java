package throughline.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.party.Register;
import throughline.command.plan.Terms;
import throughline.events.ConditionId;
import throughline.events.RowEvent.ActionLinked;
import throughline.events.RowEvent.ConditionNoted;
import throughline.events.RowEvent.ConditionSettled;

/** What an action depends on that is not in its lead's hands, and which strategies it serves. */
final class Row {
    private final Life life;
    /** Whether each was met, once somebody has said so. */
    private final Map<ConditionId, Optional<Boolean>> conditions = new HashMap<>();

    Row(Life life) {
        this.life = life;
    }

    @CommandHandler
    ConditionId handle(NoteCondition asked, MetaData metadata, Terms.Of plans, Register register) {
        var actor = life.open(metadata);
        life.leads.mustLead(actor, life.partnershipId(), register, "note what it depends on");
        life.promises(plans);
        var text = Words.needed(asked.text(), "Say what the action depends on.");
        apply(new ConditionNoted(life.actionId(), life.planId(), asked.conditionId(), text, null));
        return asked.conditionId();
    }

    @CommandHandler
    void handle(SettleCondition asked, MetaData metadata, Terms.Of plans, Register register) {
        var actor = life.open(metadata);
        life.leads.mustTakePart(actor, life.partnershipId(), register, "say whether its conditions are met");
        life.updates(plans);
        var before = conditions.get(asked.conditionId());
        if (before == null) {
            throw Refusal.unknown("This action has no such condition. Read the action again and choose one of its own.");
        }
        if (before.filter(met -> met == asked.met()).isPresent()) {
            throw Refusal.rule("It is recorded already that this condition was %s. Record progress if there is more to say."
                    .formatted(asked.met() ? "met" : "not met"));
        }
        var reason = Words.needed(
                asked.reason(),
                before.isPresent() ? "Say why the answer changes." : "Say how it is known whether the condition was met.");
        apply(new ConditionSettled(life.actionId(), life.planId(), asked.conditionId(), asked.met(), reason));
    }

    @CommandHandler
    void handle(LinkAction asked, MetaData metadata, Terms.Of plans, Register register) {
        var actor = life.open(metadata);
        life.leads.mustLead(actor, life.partnershipId(), register, "link it to another plan");
        life.updates(plans);
        var title = Words.needed(asked.title(), "Give the title of the priority that it serves.");
        apply(new ActionLinked(
                life.actionId(),
                life.planId(),
                life.checked(asked.to()),
                life.checked(asked.number()),
                title,
                life.checked(asked.subTheme()),
                null));
    }

    @EventSourcingHandler
    void on(ConditionNoted event) {
        conditions.put(event.conditionId(), Optional.empty());
    }

    @EventSourcingHandler
    void on(ConditionSettled event) {
        conditions.put(event.conditionId(), Optional.of(event.met()));
    }
}

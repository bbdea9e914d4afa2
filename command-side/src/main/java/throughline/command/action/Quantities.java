package throughline.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.party.Register;
import throughline.command.plan.Terms;
import throughline.events.QuantityId;
import throughline.events.RowEvent.QuantityCounted;
import throughline.events.RowEvent.QuantityPromised;

/** How many of something are promised, and how many were done. */
final class Quantities {
    private static final int MOST = 10_000_000;

    private final Life life;
    private final Map<QuantityId, Integer> counted = new HashMap<>();

    Quantities(Life life) {
        this.life = life;
    }

    @CommandHandler
    QuantityId handle(PromiseQuantity asked, MetaData metadata, Terms.Of plans, Register register) {
        var actor = life.open(metadata);
        life.leads.mustLead(actor, life.partnershipId(), register, "say how many are promised");
        life.promises(plans);
        if (asked.count() < 1 || asked.count() > MOST) {
            throw Refusal.malformed("Say how many are promised: a number from 1 to %,d.".formatted(MOST));
        }
        var what = Words.needed(asked.what(), "Say of what so many are promised.");
        apply(new QuantityPromised(
                life.actionId(),
                life.planId(),
                asked.quantityId(),
                asked.count(),
                what,
                life.checked(asked.every()),
                null));
        return asked.quantityId();
    }

    @CommandHandler
    void handle(CountQuantity asked, MetaData metadata, Terms.Of plans, Register register, Clock clock) {
        var actor = life.open(metadata);
        life.updates(plans);
        var before = counted.get(asked.quantityId());
        if (before == null) {
            throw Refusal.unknown("This action promises no such quantity. Read the action again and choose one of its own.");
        }
        if (asked.count() == 0) {
            throw Refusal.malformed("Say how many more were done. Where none were, record progress or “no change”.");
        }
        var sum = before + (long) asked.count();
        if (sum < 0) {
            throw Refusal.rule("Only %,d are counted so far, so %,d can't be taken back. Check the number."
                    .formatted(before, -(long) asked.count()));
        }
        if (sum > MOST) {
            throw Refusal.malformed("That makes more than %,d in all. Check the number.".formatted(MOST));
        }
        var note = asked.count() < 0
                ? Words.needed(asked.note(), "Say why so many are taken back.")
                : life.checked(asked.note());
        var day = Words.happened(asked.happenedOn(), clock);
        var organisation = life.speaksFor(asked.onBehalfOf(), actor, register, "count what %s did");
        apply(new QuantityCounted(
                life.actionId(), life.planId(), asked.quantityId(), asked.count(), organisation, day, note));
    }

    @EventSourcingHandler
    void on(QuantityPromised event) {
        counted.put(event.quantityId(), 0);
    }

    @EventSourcingHandler
    void on(QuantityCounted event) {
        counted.merge(event.quantityId(), event.count(), Integer::sum);
    }
}

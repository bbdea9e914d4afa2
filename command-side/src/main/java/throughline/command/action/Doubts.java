package throughline.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.plan.Entries;
import throughline.command.plan.Terms;
import throughline.events.RowEvent.DoubtSettled;

/** What the reading of a printed row left open, and who settles it. */
final class Doubts {
    private final Life life;
    private final Set<Long> settled = new HashSet<>();

    Doubts(Life life) {
        this.life = life;
    }

    @CommandHandler
    public void handle(SettleDoubt asked, MetaData metadata, Terms.Of plans, Entries entries) {
        var actor = life.open(metadata);
        actor.mustCoordinate("settle what the reading left open");
        life.updates(plans);
        var how = Words.needed(asked.how(), "Say how it was settled.");
        entries.at(asked.position())
                .filter(found -> found.stream().equals(life.actionId().toString())
                        && found.type().equals("DoubtNoted"))
                .orElseThrow(() -> Refusal.unknown(
                        "Entry @%d is no open question of this action's reading. Look it up on the plan's reading page."
                                .formatted(asked.position())));
        if (settled.contains(asked.position())) {
            throw Refusal.rule("This was settled already. Correct that entry if it was settled wrongly.");
        }
        apply(new DoubtSettled(life.actionId(), life.planId(), asked.position(), how));
    }

    @EventSourcingHandler
    void on(DoubtSettled event) {
        settled.add(event.position());
    }
}

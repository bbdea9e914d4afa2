package throughline.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.party.Register;
import throughline.command.plan.Terms;
import throughline.events.Due;
import throughline.events.MilestoneEvent;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneDated;
import throughline.events.MilestoneEvent.MilestoneMoved;
import throughline.events.MilestoneEvent.MilestoneReached;
import throughline.events.MilestoneEvent.MilestoneReworded;
import throughline.events.MilestoneEvent.MilestoneWithdrawn;
import throughline.events.MilestoneId;
import throughline.events.PartyId;
import throughline.events.Prose;
import throughline.events.TimescaleEvent.PartnerDateSet;

/** The dates beside that of the whole: each partner's own, and each step's. A date moves with a reason only. */
final class Dates {
    private final Life life;
    private final Map<PartyId, Due> partners = new HashMap<>();
    private final Map<MilestoneId, Due> steps = new HashMap<>();
    private final Set<MilestoneId> known = new HashSet<>();
    private final Set<MilestoneId> reached = new HashSet<>();

    Dates(Life life) {
        this.life = life;
    }

    @CommandHandler
    void handle(SetPartnerDate asked, MetaData metadata, Terms.Of plans, Register register) {
        var actor = life.open(metadata);
        life.leads.mustLead(actor, life.partnershipId(), register, "move its dates");
        life.promises(plans);
        var party = Naming.party(asked.party(), actor, life.partnershipId(), register);
        var due = asked.due();
        Words.plausible(due);
        var reason = moving(partners.get(party), due, asked.reason());
        apply(new PartnerDateSet(life.actionId(), life.planId(), party, due, reason, null));
    }

    @CommandHandler
    void handle(DateMilestone asked, MetaData metadata, Terms.Of plans, Register register) {
        var actor = life.open(metadata);
        life.leads.mustLead(actor, life.partnershipId(), register, "move the dates of its milestones");
        life.promises(plans);
        if (!known.contains(asked.milestoneId())) {
            throw Refusal.unknown(
                    "This action has no such milestone. Read the action again and choose one of its own.");
        }
        if (reached.contains(asked.milestoneId())) {
            throw Refusal.rule("This milestone is reached, so its date stays as it was.");
        }
        var due = asked.due();
        Words.plausible(due);
        var reason = moving(steps.get(asked.milestoneId()), due, asked.reason());
        apply(new MilestoneDated(life.actionId(), life.planId(), asked.milestoneId(), due, reason, null));
    }

    private @Nullable Prose moving(@Nullable Due before, Due due, @Nullable Prose reason) {
        if (before == null) {
            return life.checked(reason);
        }
        if (before.equals(due)) {
            throw Refusal.rule("That is the date it has already. Give another one, or record progress instead.");
        }
        return Words.needed(reason, "Say why the date moves from %s to %s.".formatted(before, due));
    }

    @EventSourcingHandler
    void on(PartnerDateSet event) {
        partners.put(event.party(), event.due());
    }

    @EventSourcingHandler
    void on(MilestoneEvent event) {
        switch (event) {
            case MilestoneAdded e -> {
                known.add(e.milestoneId());
                if (e.due() != null) {
                    steps.put(e.milestoneId(), e.due());
                }
            }
            case MilestoneDated e -> steps.put(e.milestoneId(), e.due());
            case MilestoneReworded e -> {}
            case MilestoneMoved e -> {}
            case MilestoneWithdrawn e -> known.remove(e.milestoneId());
            case MilestoneReached e -> reached.add(e.milestoneId());
        }
    }
}

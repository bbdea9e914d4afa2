package throughline.command.action;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import throughline.command.Actor;
import throughline.command.Words;
import throughline.command.party.Register;
import throughline.command.plan.Terms;
import throughline.events.ActionEvent;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionId;
import throughline.events.LeadEvent.LeadAssigned;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneId;
import throughline.events.TimescaleEvent.TimescaleSet;

/** Brings actions into being, each request in one unit of work. */
public class Adding {
    private final Repository<Action> actions;
    private final Terms.Of plans;
    private final Register register;

    public Adding(Repository<Action> actions, Terms.Of plans, Register register) {
        this.actions = actions;
        this.plans = plans;
        this.register = register;
    }

    @CommandHandler
    public ActionId handle(AddAction asked, MetaData metadata) throws Exception {
        Actor.from(metadata).mustCoordinate("add an action");
        var terms = plans.apply(asked.planId());
        terms.mustTakePromises();
        var under = terms.priority(asked.priority());
        var id = ActionId.next();
        var facts = new ArrayList<ActionEvent>();
        facts.add(new ActionAdded(
                id,
                asked.planId(),
                terms.partnershipId(),
                under,
                asked.ref(),
                asked.theme(),
                Words.needed(asked.text(), "Say what the action is."),
                List.of()));
        if (!asked.leads().isEmpty()) {
            var leads = Naming.leads(asked.leads(), terms.partnershipId(), register);
            facts.add(new LeadAssigned(id, asked.planId(), leads, null));
        }
        if (asked.timescale() != null) {
            facts.add(new TimescaleSet(id, asked.planId(), Naming.timescale(asked.timescale(), terms.period())));
        }
        asked.milestones()
                .forEach(step -> facts.add(new MilestoneAdded(
                        id,
                        asked.planId(),
                        MilestoneId.next(),
                        Words.needed(step.text(), "Say what each milestone is."),
                        Words.plausible(step.due()))));
        create(facts);
        var follows = asked.follows();
        if (follows != null) {
            var earlier = actions.load(follows.actionId().toString());
            earlier.execute(action -> action.followedBy(id, follows.reason(), terms.partnershipId(), plans, metadata));
        }
        return id;
    }

    /** Brings an action into being from facts decided elsewhere in the same unit of work. */
    public void create(List<? extends ActionEvent> facts) {
        try {
            actions.newInstance(() -> new Action(facts));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The action could not be created.", e);
        }
    }
}

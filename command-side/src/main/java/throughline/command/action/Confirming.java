package throughline.command.action;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.party.Register;
import throughline.command.plan.PlanActions;
import throughline.command.plan.Terms;

/** Confirms for several actions of a plan, in one unit of work, that nothing has changed. */
public class Confirming {
    private static final int MOST = 500;

    private final Repository<Action> actions;
    private final PlanActions ofPlan;
    private final Terms.Of plans;
    private final Register register;
    private final Clock clock;

    public Confirming(Repository<Action> actions, PlanActions ofPlan, Terms.Of plans, Register register, Clock clock) {
        this.actions = actions;
        this.ofPlan = ofPlan;
        this.plans = plans;
        this.register = register;
        this.clock = clock;
    }

    @CommandHandler
    public void handle(ConfirmNoChanges asked, MetaData metadata) {
        Actor.from(metadata).mustWrite();
        if (asked.actions().isEmpty() || asked.actions().size() > MOST) {
            throw Refusal.malformed("Choose 1 to %d actions of which nothing has changed.".formatted(MOST));
        }
        // An ETag belongs to one action, and here are several.
        var typed = metadata.withoutKeys(Set.of(Actor.EXPECTED_SEQUENCE));
        var own = Set.copyOf(ofPlan.apply(asked.planId()));
        var seen = new HashSet<>();
        for (var line : asked.actions()) {
            if (!seen.add(line.actionId())) {
                throw Refusal.malformed("The same action is named twice. Name each of them once.");
            }
            if (!own.contains(line.actionId())) {
                throw Refusal.unknown(
                        "One of these is no action of this plan. Read the plan again and choose its own.");
            }
            confirm(line, asked, typed);
        }
    }

    private void confirm(ConfirmNoChanges.Line line, ConfirmNoChanges asked, MetaData metadata) {
        var confirmed = new ConfirmNoChange(line.actionId(), null, asked.onBehalfOf(), line.note(), asked.source());
        actions.load(line.actionId().toString())
                .execute(action -> action.handle(confirmed, metadata, plans, register, clock));
    }
}

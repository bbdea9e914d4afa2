package throughline.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import org.axonframework.messaging.MetaData;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.plan.Terms;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionId;
import throughline.events.PartnershipId;
import throughline.events.PlanId;

/** What every part of an action asks of the whole: its wording, its leads, what is done of it, whether it goes on. */
final class Life {
    ActionAdded wording;
    Leads leads = Leads.NONE;
    Completions completions = Completions.NONE;
    boolean carriedForward;

    @SuppressWarnings("NullAway.Init") // the first event brings the wording
    Life() {}

    ActionId actionId() {
        return wording.actionId();
    }

    PlanId planId() {
        return wording.planId();
    }

    PartnershipId partnershipId() {
        return wording.partnershipId();
    }

    /** @throws Refusal when the actor may not write, has not seen the last entry, or the action goes on elsewhere */
    Actor open(MetaData metadata) {
        var actor = Actor.from(metadata);
        actor.mustWrite();
        actor.mustHaveSeen(getVersion());
        if (carriedForward) {
            throw Refusal.rule("This action was carried forward, and goes on in the next plan. Record it there.");
        }
        return actor;
    }

    /** @throws Refusal when the plan takes no updates */
    Terms updates(Terms.Of plans) {
        var terms = plans.apply(planId());
        terms.mustTakeUpdates();
        return terms;
    }

    /** @throws Refusal when the plan takes no new promises */
    void promises(Terms.Of plans) {
        plans.apply(planId()).mustTakePromises();
    }
}

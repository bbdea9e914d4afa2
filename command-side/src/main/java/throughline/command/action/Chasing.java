package throughline.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.party.Register;
import throughline.command.plan.Terms;
import throughline.events.Lead;
import throughline.events.PartyId;
import throughline.events.RequestEvent;
import throughline.events.RequestEvent.RequestAnswered;
import throughline.events.RequestEvent.RequestWithdrawn;
import throughline.events.RequestEvent.UpdateNotReceived;
import throughline.events.RequestEvent.UpdateRequested;
import throughline.events.RequestId;

/** What is asked about an action one by one, and what answers it. */
final class Chasing {
    private final Life life;

    Chasing(Life life) {
        this.life = life;
    }

    @CommandHandler
    public RequestId handle(RequestUpdate asked, MetaData metadata, Terms.Of plans, Register register, Clock clock) {
        var actor = life.open(metadata);
        life.leads.mustLead(actor, life.partnershipId(), register, "ask for an update on it");
        life.updates(plans);
        Words.deadline(asked.deadline(), clock);
        var question = Words.checked(asked.question());
        var party = party(asked, register);
        if (question == null && life.requests.owed().values().stream().anyMatch(one -> again(one, party))) {
            throw Refusal.rule("They have been asked already, and can still answer in time."
                    + " Wait until the deadline, or say what else you want to know.");
        }
        apply(new UpdateRequested(
                life.actionId(), life.planId(), asked.requestId(), party, null, asked.deadline(), question, null));
        return asked.requestId();
    }

    /** A request that was missed may be made again, and so may one of a round that has another deadline. */
    private static boolean again(Requests.Owed one, PartyId party) {
        return one.party().equals(party) && one.round() == null && !one.missed();
    }

    @CommandHandler
    public void handle(WithdrawRequest asked, MetaData metadata, Terms.Of plans, Register register) {
        var actor = life.open(metadata);
        life.leads.mustLead(actor, life.partnershipId(), register, "withdraw a request for an update");
        life.updates(plans);
        var one = life.requests.mustHave(asked.requestId());
        var reason = Words.needed(asked.reason(), "Say why the update is not owed after all.");
        apply(new RequestWithdrawn(life.actionId(), life.planId(), one.requestId(), reason));
    }

    @CommandHandler
    public void handle(NoteUpdateNotReceived asked, MetaData metadata, Terms.Of plans) {
        var actor = life.open(metadata);
        actor.mustCoordinate("note that no update was received");
        life.updates(plans);
        var one = life.requests.mustHave(asked.requestId());
        if (one.missed()) {
            throw Refusal.rule("That no update was received has been noted already. It can still be answered, late.");
        }
        var reason =
                Words.needed(asked.reason(), "Say on what occasion nothing was received, such as which return went out.");
        apply(new UpdateNotReceived(life.actionId(), life.planId(), one.requestId(), reason, null));
    }

    /** Whatever was asked of those who speak is answered. */
    void heard(Voice voice) {
        for (var one : List.copyOf(life.requests.owed().values())) {
            if (voice.speaksFor(one.party())) {
                answered(one, voice.today());
            }
        }
    }

    private void answered(Requests.Owed one, LocalDate today) {
        apply(new RequestAnswered(life.actionId(), life.planId(), one.requestId(), one.party(), one.late(today)));
    }

    private PartyId party(RequestUpdate asked, Register register) {
        if (asked.partyId() != null) {
            return known(asked.partyId());
        }
        if (asked.party() == null) {
            throw Refusal.malformed("Say who owes the update: party: {name, kind}.");
        }
        var kind = asked.party().kind();
        if (kind == Lead.Kind.EVERYONE || kind == Lead.Kind.UNCLEAR) {
            throw Refusal.malformed("Ask somebody in particular: a person, a post, a group or an organisation.");
        }
        return register.findOrRegister(life.partnershipId(), kind, Naming.name(asked.party().name()));
    }

    private PartyId known(PartyId party) {
        if (!life.names(party)) {
            throw Refusal.unknown("Nobody of that id leads this action or owes an update on it."
                    + " Name them instead: party: {name, kind}.");
        }
        return party;
    }

    @EventSourcingHandler
    void on(RequestEvent event) {
        life.requests = life.requests.after(event);
    }
}

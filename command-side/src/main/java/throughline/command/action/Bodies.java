package throughline.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.party.Register;
import throughline.command.plan.Terms;
import throughline.events.PartyId;
import throughline.events.RowEvent.BodyAnswered;
import throughline.events.RowEvent.BodyInvolved;
import throughline.events.RowEvent.Involvement;

/** Named bodies that must answer, approve or be told, though they do not lead. */
final class Bodies {
    private record Part(PartyId body, Involvement involvement) {}

    private final Life life;
    private final Set<Part> involved = new HashSet<>();

    Bodies(Life life) {
        this.life = life;
    }

    @CommandHandler
    void handle(InvolveBody asked, MetaData metadata, Terms.Of plans, Register register) {
        var actor = life.open(metadata);
        life.leads.mustLead(actor, life.partnershipId(), register, "say who must answer or approve");
        life.promises(plans);
        var body = Naming.party(asked.body(), actor, life.partnershipId(), register);
        if (life.leads.primary(body)) {
            throw Refusal.rule("%s leads this action, and so is heard already. Name a body that does not lead it."
                    .formatted(asked.body().name()));
        }
        if (involved.contains(new Part(body, asked.involvement()))) {
            throw Refusal.rule("%s is named for that already. Record its answer instead."
                    .formatted(asked.body().name()));
        }
        apply(new BodyInvolved(
                life.actionId(), life.planId(), body, asked.involvement(), life.checked(asked.what()), null));
    }

    @CommandHandler
    void handle(RecordBodyAnswer asked, MetaData metadata, Terms.Of plans, Register register, Clock clock) {
        var actor = life.open(metadata);
        life.updates(plans);
        var body = register.find(
                        life.partnershipId(), asked.body().kind(), asked.body().name().text())
                .filter(party -> involved.contains(new Part(party, asked.involvement())))
                .orElseThrow(() -> Refusal.unknown("%s is not named for that. Read the action again, or involve it first."
                        .formatted(asked.body().name())));
        mustSpeakFor(body, actor, register);
        var approves = asked.involvement() == Involvement.APPROVES;
        if (approves != (asked.agreed() != null)) {
            throw Refusal.malformed(
                    approves
                            ? "Say whether it approved: agreed is true or false."
                            : "Only a body that approves agrees or not. Leave that out, and record what it said.");
        }
        var answer = Words.needed(asked.answer(), "Say what it answered.");
        var day = Words.happened(asked.happenedOn(), clock);
        apply(new BodyAnswered(
                life.actionId(), life.planId(), body, asked.involvement(), asked.agreed(), answer, day));
    }

    private void mustSpeakFor(PartyId body, Actor actor, Register register) {
        if (!Leads.own(actor, life.partnershipId(), register).contains(body)) {
            life.leads.mustLead(actor, life.partnershipId(), register, "record the answer of another body");
        }
    }

    @EventSourcingHandler
    void on(BodyInvolved event) {
        involved.add(new Part(event.body(), event.involvement()));
    }
}

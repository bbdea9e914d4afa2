package throughline.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.party.Register;
import throughline.command.plan.Terms;
import throughline.events.PartyId;
import throughline.events.QueryEvent;
import throughline.events.QueryEvent.QueryAnswered;
import throughline.events.QueryEvent.QueryRaised;
import throughline.events.QueryId;

/** What is asked about an action, by whoever takes part in its plan, and what the answers leave open. */
final class Questions {
    private record Question(@Nullable PartyId owner, boolean settled) {}

    private final Life life;
    private final Map<QueryId, Question> questions = new HashMap<>();

    Questions(Life life) {
        this.life = life;
    }

    @CommandHandler
    QueryId handle(RaiseQuery asked, MetaData metadata, Terms.Of plans, Register register) {
        var actor = life.open(metadata);
        life.updates(plans);
        var question = Words.needed(asked.question(), "Say what you ask.");
        if (asked.ofCompletion() && !life.completions.any()) {
            throw Refusal.rule("Nothing of this action is completed, so there is no completion to doubt."
                    + " Ask it of the action itself.");
        }
        var owner = asked.owner() == null ? null : Naming.party(asked.owner(), actor, life.partnershipId(), register);
        apply(new QueryRaised(
                life.actionId(),
                life.planId(),
                asked.queryId(),
                question,
                asked.ofCompletion(),
                owner,
                Words.plausible(asked.deadline()),
                null));
        return asked.queryId();
    }

    /** A question that was open when the action was carried forward can still be answered here, where it was asked. */
    @CommandHandler
    void handle(AnswerQuery asked, MetaData metadata, Terms.Of plans, Register register, Clock clock) {
        var actor = life.late(metadata);
        life.updates(plans);
        var question = questions.get(asked.queryId());
        if (question == null) {
            throw Refusal.unknown("This action has no such query. Read the action again and choose one of its own.");
        }
        mustAnswer(actor, question, register);
        if (question.settled()) {
            throw Refusal.rule("This query is settled already. Raise another one if something is left to ask.");
        }
        var answer = Words.needed(asked.answer(), "Say what the answer is.");
        var day = Words.happened(asked.happenedOn(), clock);
        apply(new QueryAnswered(life.actionId(), life.planId(), asked.queryId(), answer, asked.settled(), day));
    }

    private void mustAnswer(Actor actor, Question question, Register register) {
        var owner = question.owner();
        if (owner == null || !Leads.own(actor, life.partnershipId(), register).contains(owner)) {
            life.leads.mustLead(actor, life.partnershipId(), register, "answer a query that is put to somebody else");
        }
    }

    @EventSourcingHandler
    void on(QueryEvent event) {
        switch (event) {
            case QueryRaised e -> questions.put(e.queryId(), new Question(e.owner(), false));
            case QueryAnswered e ->
                questions.computeIfPresent(e.queryId(), (id, known) -> new Question(known.owner(), known.settled() || e.settled()));
        }
    }
}

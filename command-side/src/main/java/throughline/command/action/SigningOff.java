package throughline.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.party.Register;
import throughline.command.plan.Terms;
import throughline.events.CompletionEvent;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.CompletionEvent.CompletionSignedOff;
import throughline.events.CompletionEvent.PartCompleted;
import throughline.events.PartyId;
import throughline.events.Prose;

/** Signing off what is completed: another person's than the one's who completed it, citing a meeting. */
final class SigningOff {
    /** @param by who declared it done; absent where a document did */
    private record Declared(@Nullable String by, @Nullable LocalDate happenedOn, boolean signedOff) {}

    private final Life life;
    /** Each part that is completed, by its organisation; the whole has none. */
    private final Map<Optional<PartyId>, Declared> standing = new HashMap<>();

    SigningOff(Life life) {
        this.life = life;
    }

    @CommandHandler
    void handle(SignOffCompletion asked, MetaData metadata, Terms.Of plans, Register register, Clock clock) {
        var actor = life.open(metadata);
        life.leads.mustLead(actor, life.partnershipId(), register, "sign off its completion");
        life.updates(plans);
        var organisation = whose(asked.organisation(), register);
        var declared = standing.get(Optional.ofNullable(organisation));
        if (declared == null) {
            throw Refusal.rule(
                    organisation == null
                            ? "This action is not completed, so there is nothing to sign off. Complete it first,"
                                    + " or name the organisation whose part is to be signed off."
                            : "The part of %s is not completed, so there is nothing to sign off."
                                    .formatted(asked.organisation()));
        }
        if (actor.by().person().toString().equals(declared.by())) {
            throw Refusal.rule("You recorded this completion yourself, so somebody else has to sign it off:"
                    + " another coordinator, or another of the action's leads. Ask one of them.");
        }
        if (declared.signedOff()) {
            throw Refusal.rule("This completion is signed off already. Raise a query if it is doubted, or reopen it.");
        }
        var meeting = Words.needed(asked.meeting(), "Name the meeting that it was agreed in.");
        var day = Words.happened(asked.happenedOn(), clock);
        if (declared.happenedOn() != null && day.isBefore(declared.happenedOn())) {
            throw Refusal.malformed("It was completed on %s, so it can't be signed off before. Check the day."
                    .formatted(Words.day(declared.happenedOn())));
        }
        apply(new CompletionSignedOff(
                life.actionId(), life.planId(), organisation, meeting, day, life.checked(asked.note())));
    }

    private @Nullable PartyId whose(@Nullable Prose organisation, Register register) {
        if (organisation == null || organisation.text().isBlank()) {
            return null;
        }
        var party = life.known(organisation, register);
        if (party == null) {
            throw Refusal.unknown(
                    "The register has no organisation “%s”. Name it as the action does.".formatted(organisation));
        }
        return party;
    }

    @EventSourcingHandler
    void on(CompletionEvent event, MetaData metadata) {
        switch (event) {
            case PartCompleted e ->
                standing.put(
                        Optional.of(e.organisation()),
                        new Declared(e.excerpt() == null ? person(metadata) : null, e.happenedOn(), false));
            case ActionCompleted e ->
                standing.put(
                        Optional.empty(),
                        new Declared(e.excerpt() == null ? person(metadata) : null, e.happenedOn(), false));
            case CompletionSignedOff e ->
                standing.computeIfPresent(
                        Optional.ofNullable(e.organisation()),
                        (whose, known) -> new Declared(known.by(), known.happenedOn(), true));
            case ActionReopened e -> standing.remove(Optional.ofNullable(e.organisation()));
        }
    }

    private static @Nullable String person(MetaData metadata) {
        var person = metadata.get("person");
        return person == null ? null : person.toString();
    }
}

package throughline.command.party;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.party.Party.Known;
import throughline.command.party.Tenures.Tenure;
import throughline.events.AppointmentId;
import throughline.events.Lead;
import throughline.events.PartyId;
import throughline.events.Prose;

/** Keeps who holds which post, chairs which group and is nominated for which organisation, and what a party is. */
public class Appointing {
    private final Parties parties;
    private final Register register;

    public Appointing(Repository<Party> parties, Register register) {
        this.parties = new Parties(parties);
        this.register = register;
    }

    @CommandHandler
    public AppointmentId handle(Appoint asked, MetaData metadata) {
        var actor = Actor.from(metadata);
        actor.mustCoordinate("say who holds a post, chairs a group or is nominated");
        var party = parties.load(asked.partyId());
        var known = Parties.mustBelong(asked.partnershipId(), party.invoke(found -> found.known(actor)));
        var holder = holder(asked, known);
        var tenure = new Tenure(holder, asked.manner(), Days.checked(asked.from(), asked.to()));
        parties.mustSuit(known, asked.appointmentId(), tenure);
        if (asked.reason() != null) {
            Words.notTooLong(asked.reason());
        }
        party.execute(found -> found.appoint(asked, tenure));
        return asked.appointmentId();
    }

    @CommandHandler
    public void handle(EndAppointment asked, MetaData metadata) {
        var actor = Actor.from(metadata);
        actor.mustCoordinate("end an appointment");
        var party = parties.load(asked.partyId());
        var known = Parties.mustBelong(asked.partnershipId(), party.invoke(found -> found.known(actor)));
        var tenure = Optional.ofNullable(known.tenures().all().get(asked.appointmentId()))
                .orElseThrow(() -> Refusal.unknown("“%s” has no such appointment. Look it up in the register."
                        .formatted(known.name())));
        var reason = Words.needed(asked.reason(), "Say why it ends on that day.");
        if (asked.to().equals(tenure.days().to())) {
            throw Refusal.rule("That is its last day already. Give another one.");
        }
        parties.mustSuit(known, asked.appointmentId(), tenure.until(asked.to()));
        party.execute(found -> found.end(asked.appointmentId(), asked.to(), reason));
    }

    @CommandHandler
    public void handle(ClarifyParty asked, MetaData metadata) {
        var actor = Actor.from(metadata);
        actor.mustCoordinate("say what a party of the register is");
        var party = parties.load(asked.partyId());
        var known = Parties.mustBelong(asked.partnershipId(), party.invoke(found -> found.known(actor)));
        var kind = asked.kind() == null ? known.kind() : asked.kind();
        var name = asked.name() == null ? known.name() : Registering.named(asked.name());
        var reason = Words.needed(asked.reason(), "Say how it became clear.");
        if (kind == known.kind() && name.equals(known.name())) {
            throw Refusal.rule("That is what the register says already. Give another name or another kind.");
        }
        if (kind != known.kind()) {
            Registering.mustBeAParty(kind);
            mustHaveNobody(known);
        }
        register.find(asked.partnershipId(), kind, name.text())
                .filter(found -> !found.equals(asked.partyId()))
                .ifPresent(other -> {
                    throw Refusal.rule(
                            "The register has %s “%s” already. Assign that one as the lead where it is meant."
                                    .formatted(Kinds.a(kind), name));
                });
        party.execute(found -> found.clarify(kind, name, reason));
    }

    /** A chair does not turn into the holder of a post because a group turns out to be one. */
    private static void mustHaveNobody(Known known) {
        if (!known.tenures().all().isEmpty()) {
            throw Refusal.rule(("“%s” has appointments as %s, so it stays one."
                            + " Enter the other party in the register by itself, and assign it as the lead.")
                    .formatted(known.name(), Kinds.a(known.kind())));
        }
    }

    private PartyId holder(Appoint asked, Known party) {
        var holder = switch (asked.holder()) {
            case Appoint.Holder.Known(PartyId id) -> parties.of(asked.partnershipId(), id);
            case Appoint.Holder.Named(Prose name, Lead.Kind kind) -> {
                mustSuit(party, kind);
                yield parties.known(register.findOrRegister(asked.partnershipId(), kind, Registering.named(name)));
            }
        };
        mustSuit(party, holder.kind());
        return holder.partyId();
    }

    /** @throws Refusal unless such a party can answer for the other */
    private static void mustSuit(Known party, Lead.Kind holder) {
        switch (party.kind()) {
            case POST -> {
                if (holder != Lead.Kind.PERSON && holder != Lead.Kind.POST && holder != Lead.Kind.GROUP) {
                    throw Refusal.rule("A post is held by a person, by another post or by a group, not by %s."
                            .formatted(Kinds.a(holder)));
                }
            }
            case GROUP -> {
                if (holder != Lead.Kind.PERSON && holder != Lead.Kind.POST) {
                    throw Refusal.rule("A group is chaired by a person or by a post, not by %s."
                            .formatted(Kinds.a(holder)));
                }
            }
            case ORGANISATION -> {
                if (holder != Lead.Kind.PERSON && holder != Lead.Kind.POST) {
                    throw Refusal.rule("The nominated officer of an organisation is a person or a post, not %s."
                            .formatted(Kinds.a(holder)));
                }
            }
            case PERSON ->
                throw Refusal.rule("“%s” is a person and answers in person. Choose a post, a group or an organisation."
                        .formatted(party.name()));
            case EVERYONE, UNCLEAR ->
                throw Refusal.rule("“%s” is %s, so nobody can be appointed to it. Say first what it is."
                        .formatted(party.name(), Kinds.a(party.kind())));
        }
    }
}

package throughline.command.party;

import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import throughline.command.Refusal;
import throughline.command.party.Party.Known;
import throughline.command.party.Tenures.Tenure;
import throughline.events.AppointmentId;
import throughline.events.PartnershipId;
import throughline.events.PartyId;

/** The parties of a register as rules need them: found, of the right partnership, and free for an appointment. */
final class Parties {
    private final Repository<Party> repository;

    Parties(Repository<Party> repository) {
        this.repository = repository;
    }

    /** @throws Refusal where there is no such party */
    Aggregate<Party> load(PartyId id) {
        try {
            return repository.load(id.toString());
        } catch (AggregateNotFoundException e) {
            throw unknown();
        }
    }

    Known known(PartyId id) {
        return load(id).invoke(Party::known);
    }

    /** @throws Refusal where it is another partnership's */
    Known of(PartnershipId partnership, PartyId id) {
        return mustBelong(partnership, known(id));
    }

    static Known mustBelong(PartnershipId partnership, Known party) {
        if (!party.partnershipId().equals(partnership)) {
            throw unknown();
        }
        return party;
    }

    /** @throws Refusal where another appointment stands against it on some day, or it would close a circle */
    void mustSuit(Known party, AppointmentId id, Tenure wanted) {
        mustBeFree(party, id, wanted);
        Circles.mustNotClose(party.partyId(), wanted, this::known);
    }

    /** @throws Refusal where another appointment stands against it on some day */
    void mustBeFree(Known party, AppointmentId id, Tenure wanted) {
        party.tenures().against(id, wanted).ifPresent(other -> {
            throw Refusal.rule(against(party, wanted, other));
        });
    }

    private String against(Known party, Tenure wanted, Tenure other) {
        var says = "%s %s “%s” %s%s already."
                .formatted(
                        known(other.holder()).name(),
                        Kinds.holds(party.kind()),
                        party.name(),
                        other.days(),
                        switch (other.manner()) {
                            case SUBSTANTIVE -> "";
                            case JOINT -> " as a joint holder";
                            case ACTING -> " as the one who acts";
                        });
        return says
                + (wanted.holder().equals(other.holder())
                        ? " Change the last day of that instead."
                        : " End that first, or declare both as joint, or one of them as acting.");
    }

    private static Refusal unknown() {
        return Refusal.unknown("There is no such party in this partnership's register. Look it up there.");
    }
}

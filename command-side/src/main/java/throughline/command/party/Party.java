package throughline.command.party;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import throughline.command.Actor;
import throughline.command.Words;
import throughline.command.party.Tenures.Tenure;
import throughline.events.AppointmentId;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyEvent;
import throughline.events.PartyEvent.Appointed;
import throughline.events.PartyEvent.AppointmentEnded;
import throughline.events.PartyEvent.PartyClarified;
import throughline.events.PartyEvent.PartyRegistered;
import throughline.events.PartyId;
import throughline.events.Prose;

/** A person, post, group or organisation of a partnership. */
public class Party {
    @AggregateIdentifier
    private PartyId partyId;

    private PartnershipId partnershipId;
    private Lead.Kind kind;
    private Prose name;
    private Tenures tenures = Tenures.NONE;

    /** What the rules of other parties need to know of this one. */
    record Known(PartyId partyId, PartnershipId partnershipId, Lead.Kind kind, Prose name, Tenures tenures) {
        Known with(Tenures changed) {
            return new Known(partyId, partnershipId, kind, name, changed);
        }
    }

    @SuppressWarnings("NullAway.Init") // Axon fills a fresh instance from its events
    protected Party() {}

    @SuppressWarnings("NullAway.Init")
    public Party(RegisterParty asked) {
        var name = Words.needed(asked.name(), "A party needs a name.");
        apply(new PartyRegistered(asked.partyId(), asked.partnershipId(), asked.kind(), name));
    }

    /** Those who hold, chair or are nominated for it on a day. */
    public Set<PartyId> holdersOn(LocalDate day) {
        return tenures.on(day).collect(Collectors.toUnmodifiableSet());
    }

    Known known() {
        return new Known(partyId, partnershipId, kind, name, tenures);
    }

    Known known(Actor actor) {
        actor.mustHaveSeen(getVersion());
        return known();
    }

    void appoint(Appoint asked, Tenure tenure) {
        apply(new Appointed(
                partyId,
                partnershipId,
                asked.appointmentId(),
                tenure.holder(),
                tenure.manner(),
                tenure.days().from(),
                tenure.days().to(),
                asked.reason()));
    }

    void end(AppointmentId appointment, LocalDate to, Prose reason) {
        apply(new AppointmentEnded(partyId, partnershipId, appointment, to, reason));
    }

    void clarify(Lead.Kind kind, Prose name, Prose reason) {
        apply(new PartyClarified(partyId, partnershipId, kind, name, reason));
    }

    /** Records what was decided about it together with others. */
    void settle(List<PartyEvent> facts) {
        facts.forEach(fact -> apply(fact));
    }

    @EventSourcingHandler
    void on(PartyEvent event) {
        switch (event) {
            case PartyRegistered e -> {
                partyId = e.partyId();
                partnershipId = e.partnershipId();
                kind = e.kind();
                name = e.name();
            }
            case PartyClarified e -> {
                kind = e.kind();
                name = e.name();
            }
            case Appointed e -> tenures = tenures.after(e);
            case AppointmentEnded e -> tenures = tenures.after(e);
        }
    }
}

package throughline.command.party;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import throughline.command.Words;
import throughline.events.PartyEvent;
import throughline.events.PartyEvent.Appointed;
import throughline.events.PartyEvent.AppointmentEnded;
import throughline.events.PartyEvent.PartyClarified;
import throughline.events.PartyEvent.PartyRegistered;
import throughline.events.PartyId;

/** A person, post, group or organisation of a partnership. */
public class Party {
    @AggregateIdentifier
    private PartyId partyId;

    @SuppressWarnings("NullAway.Init") // Axon fills a fresh instance from its events
    protected Party() {}

    @SuppressWarnings("NullAway.Init")
    @CommandHandler
    public Party(RegisterParty asked) {
        var name = Words.needed(asked.name(), "A party needs a name.");
        apply(new PartyRegistered(asked.partyId(), asked.partnershipId(), asked.kind(), name));
    }

    @EventSourcingHandler
    void on(PartyEvent event) {
        switch (event) {
            case PartyRegistered e -> partyId = e.partyId();
            case PartyClarified e -> {}
            case Appointed e -> {}
            case AppointmentEnded e -> {}
        }
    }
}

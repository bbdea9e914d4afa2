package throughline.command.party;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.Prose;

/** Puts a party on a partnership's register. */
public record RegisterParty(
        @TargetAggregateIdentifier PartyId partyId, PartnershipId partnershipId, Lead.Kind kind, Prose name) {}

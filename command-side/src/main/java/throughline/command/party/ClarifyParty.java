package throughline.command.party;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.Prose;

/** Says what a party that the register could not place turned out to be. What is absent stays as it was. */
public record ClarifyParty(
        @TargetAggregateIdentifier PartyId partyId,
        PartnershipId partnershipId,
        Lead.@Nullable Kind kind,
        @Nullable Prose name,
        @Nullable Prose reason) {}

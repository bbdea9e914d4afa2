package throughline.events;

/** What a partnership's register says of a party. All personal names stand here, and nowhere else in the log. */
public sealed interface PartyEvent extends Event {
    PartyId partyId();

    PartnershipId partnershipId();

    record PartyRegistered(PartyId partyId, PartnershipId partnershipId, Lead.Kind kind, Prose name)
            implements PartyEvent {}
}

package throughline.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a partnership's register says of a party. All personal names stand here, and nowhere else in the log. */
public sealed interface PartyEvent extends Event {
    PartyId partyId();

    PartnershipId partnershipId();

    record PartyRegistered(PartyId partyId, PartnershipId partnershipId, Lead.Kind kind, Prose name)
            implements PartyEvent {}

    /** What a party that the register could not place turned out to be: another kind, another name, or both. */
    record PartyClarified(PartyId partyId, PartnershipId partnershipId, Lead.Kind kind, Prose name, Prose reason)
            implements PartyEvent {}

    /**
     * A post is held, a group chaired, an organisation's officer nominated, from a day on.
     *
     * @param partyId the post, group or organisation
     * @param holder who answers for it: a person, or a post
     * @param to the last day, where it is known from the beginning
     */
    record Appointed(
            PartyId partyId,
            PartnershipId partnershipId,
            AppointmentId appointmentId,
            PartyId holder,
            Appointment.Manner manner,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Prose reason)
            implements PartyEvent {}

    /** @param to the last day; it may differ from one that was given before */
    record AppointmentEnded(
            PartyId partyId, PartnershipId partnershipId, AppointmentId appointmentId, LocalDate to, Prose reason)
            implements PartyEvent {}
}

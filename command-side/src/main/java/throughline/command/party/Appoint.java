package throughline.command.party;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.Appointment;
import throughline.events.AppointmentId;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.Prose;

/**
 * Says who holds a post, chairs a group, or is the nominated officer of an organisation, from a day on.
 *
 * @param partnershipId whose register it is
 * @param to the last day, where it is known already
 */
public record Appoint(
        @TargetAggregateIdentifier PartyId partyId,
        PartnershipId partnershipId,
        AppointmentId appointmentId,
        Holder holder,
        Appointment.Manner manner,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Prose reason) {

    /** Somebody of the register, or by name somebody who comes onto it with the appointment. */
    public sealed interface Holder {
        record Known(PartyId partyId) implements Holder {}

        record Named(Prose name, Lead.Kind kind) implements Holder {}
    }
}

package throughline.command.party;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.AppointmentId;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.Prose;

/** Says the last day on which somebody held a post, chaired a group or was nominated; also another one than before. */
public record EndAppointment(
        @TargetAggregateIdentifier PartyId partyId,
        PartnershipId partnershipId,
        AppointmentId appointmentId,
        LocalDate to,
        @Nullable Prose reason) {}

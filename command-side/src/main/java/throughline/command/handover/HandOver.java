package throughline.command.handover;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.command.party.Appoint;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.Prose;

/**
 * Hands everything that a person holds, leads and owes to a successor.
 *
 * @param partnershipId whose register it is
 * @param successor somebody of the register, or by name somebody who comes onto it
 * @param from the successor's first day; absent means today
 * @param seen the {@code digest} of what was read beforehand; absent where nobody looked
 * @param rehearse answers what would pass over, and records nothing
 */
public record HandOver(
        @TargetAggregateIdentifier PartyId partyId,
        PartnershipId partnershipId,
        Appoint.Holder successor,
        @Nullable LocalDate from,
        @Nullable Prose reason,
        @Nullable String seen,
        boolean rehearse) {}

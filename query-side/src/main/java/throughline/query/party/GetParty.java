package throughline.query.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.query.journal.Moment;

/**
 * One party of a partnership's register: as the record had it at a moment, asked about a day.
 *
 * @param on absent means that of {@code asAt}
 */
public record GetParty(PartyId partyId, Moment asAt, @Nullable LocalDate on) {

    /** @param asAt as it was asked for; absent means now */
    public record Answer(
            PartnershipId partnershipId,
            String partnership,
            @Nullable String asAt,
            LocalDate on,
            FindParties.Party party) {}
}

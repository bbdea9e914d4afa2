package throughline.query.accountability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.query.view.Typed;

/**
 * An update that a party owed in one stretch of the log.
 *
 * @param notReceived whether it was said that nothing had come
 */
record Request(PartyId partyId, PartnershipId partnershipId, @Nullable LocalDate deadline, boolean notReceived) {
    static Request of(ResultSet row) throws SQLException {
        return new Request(
                new PartyId(Typed.id(row, "party_id")),
                new PartnershipId(Typed.id(row, "partnership_id")),
                row.getObject("deadline", LocalDate.class),
                row.getBoolean("not_received"));
    }

    boolean overdue(LocalDate on) {
        return deadline != null && deadline.isBefore(on);
    }
}

package throughline.query.party;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.Appointment.Manner;
import throughline.events.AppointmentId;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.query.Who;
import throughline.query.journal.Moment;

/**
 * Who is on a partnership's register, and who holds, chairs or is nominated for what: as the record had it at a moment,
 * asked about a day.
 *
 * @param on absent means that of {@code asAt}
 */
public record FindParties(PartnershipId partnershipId, Moment asAt, @Nullable LocalDate on) {

    /**
     * @param asAt as it was asked for; absent means now
     * @param parties by name
     */
    public record Answer(@Nullable String asAt, LocalDate on, List<Party> parties) {}

    /**
     * @param accountable who answers for it on the day, in person or along a chain of holders
     * @param via how that person was arrived at, or where the way ended
     * @param unresolved why nobody answers, as a sentence
     * @param appointments to it, by their first day
     * @param gaps in which nobody held it, up to the day asked about, the oldest first
     * @param holds the posts that it holds, the groups that it chairs and the organisations it is nominated for, by their
     *     first day
     * @param clarified how it came to be what it is, the oldest first
     * @param sequence of its stream, as the {@code ETag} gives it
     */
    public record Party(
            PartyId partyId,
            Lead.Kind kind,
            String name,
            @Nullable String accountable,
            @Nullable String via,
            @Nullable String unresolved,
            List<Appointed> appointments,
            List<Gap> gaps,
            List<Appointed> holds,
            List<Clarified> clarified,
            Instant registeredAt,
            long sequence) {}

    /**
     * @param partyId the post, group or organisation
     * @param to the last day; absent while it goes on
     * @param onTheDay whether it includes the day asked about
     * @param endedBy who said that it ended; absent where nobody had to
     */
    public record Appointed(
            AppointmentId appointmentId,
            PartyId partyId,
            String party,
            Lead.Kind kind,
            PartyId holderId,
            String holder,
            Lead.Kind holderKind,
            Manner manner,
            LocalDate from,
            @Nullable LocalDate to,
            boolean onTheDay,
            @Nullable String reason,
            Who by,
            Instant recordedAt,
            long position,
            @Nullable String endReason,
            @Nullable Who endedBy,
            @Nullable Instant endRecordedAt,
            @Nullable Long endPosition) {}

    /**
     * Days on which nobody held it.
     *
     * @param to the last of them; absent while it goes on
     */
    public record Gap(LocalDate from, @Nullable LocalDate to) {}

    public record Clarified(
            Lead.Kind kind, String name, String reason, Who by, Instant recordedAt, long position) {}
}

package throughline.query.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.GovernanceEvent;
import throughline.events.Lead;
import throughline.events.NeedId;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.query.Who;
import throughline.query.journal.Moment;

/**
 * Who hears of a plan, who is bound by it, what it rests on, and when it is looked at again: as the record had it at a
 * moment, asked about a day.
 *
 * @param on absent means the day of {@code asAt}
 */
public record GetGovernance(
        PlanId planId, Moment asAt, @Nullable LocalDate on) {

    /**
     * @param seniorResponsibleOfficer on that day; absent where nobody is named
     * @param officers everyone who was ever named
     * @param authorities those bound by the duty
     * @param partners those who take part without being bound
     * @param nextReview the day of the first review that has not taken place
     * @param sequence of its stream, as {@code If-Match} takes it; -1 while nothing is recorded
     */
    public record Answer(
            PlanId planId,
            String title,
            Instant asAt,
            LocalDate on,
            long position,
            @Nullable Officer seniorResponsibleOfficer,
            List<Officer> officers,
            List<Board> boards,
            List<Line> reportingLines,
            List<Authority> authorities,
            List<Authority> partners,
            List<Need> needs,
            List<Need> gaps,
            List<Consultation> consultations,
            List<Promise> reviewsPromised,
            List<Review> reviews,
            @Nullable LocalDate nextReview,
            long sequence) {}

    public record Officer(
            PartyId partyId,
            String name,
            @Nullable LocalDate from,
            @Nullable String source,
            Who by,
            Instant recordedAt,
            long position) {}

    /**
     * @param when as written
     * @param meetings the days on which it hears of the plan
     * @param reports the newest first
     */
    public record Board(
            PartyId partyId,
            String name,
            @Nullable String when,
            List<LocalDate> meetings,
            List<Report> reports,
            @Nullable String source) {}

    public record Report(
            LocalDate happenedOn,
            String report,
            @Nullable String reporter,
            Who by,
            Instant recordedAt,
            boolean late,
            long position) {}

    public record Line(
            String reporter, String board, @Nullable String source) {}

    /** @param under the heading under which the document puts it */
    public record Authority(
            PartyId partyId,
            String name,
            Lead.Kind kind,
            GovernanceEvent.Standing standing,
            @Nullable String under,
            @Nullable String source) {}

    /** @param withdrawn why it no longer stands; absent while it does */
    public record Need(
            NeedId needId,
            String text,
            List<Priority> priorities,
            @Nullable String withdrawn,
            @Nullable String source) {}

    public record Priority(PriorityId priorityId, @Nullable String ref, String title) {}

    public record Consultation(
            String text,
            @Nullable String who,
            @Nullable LocalDate happenedOn,
            Who by,
            Instant recordedAt,
            long position,
            @Nullable String source) {}

    /** That it is looked at again, in the document's words. */
    public record Promise(
            GovernanceEvent.Review review,
            String asWritten,
            @Nullable String every,
            @Nullable String source) {}

    /**
     * @param date in force
     * @param moves every other day that it was set to before
     * @param heldOn absent while it has not taken place
     */
    public record Review(
            GovernanceEvent.Review review,
            @Nullable LocalDate date,
            List<Move> moves,
            @Nullable LocalDate heldOn,
            @Nullable String outcome) {}

    public record Move(
            LocalDate from, LocalDate to, @Nullable String reason, Who by, Instant recordedAt) {}
}

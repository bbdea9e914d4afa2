package throughline.query.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.events.GovernanceEvent;
import throughline.events.GovernanceEvent.AuthorityNamed;
import throughline.events.GovernanceEvent.AuthorityWithdrawn;
import throughline.events.GovernanceEvent.BoardMeetingCancelled;
import throughline.events.GovernanceEvent.BoardMeetingScheduled;
import throughline.events.GovernanceEvent.BoardNamed;
import throughline.events.GovernanceEvent.ConsultationRecorded;
import throughline.events.GovernanceEvent.NeedLinked;
import throughline.events.GovernanceEvent.NeedNoted;
import throughline.events.GovernanceEvent.NeedWithdrawn;
import throughline.events.GovernanceEvent.ReportRecorded;
import throughline.events.GovernanceEvent.ReportingLineNamed;
import throughline.events.GovernanceEvent.Review;
import throughline.events.GovernanceEvent.ReviewDateSet;
import throughline.events.GovernanceEvent.ReviewNoted;
import throughline.events.GovernanceEvent.ReviewRecorded;
import throughline.events.GovernanceEvent.SeniorResponsibleOfficerNamed;
import throughline.events.NeedId;
import throughline.events.PartyId;
import throughline.events.PriorityId;
import throughline.query.journal.Entry;
import throughline.query.plan.Kept;
import throughline.query.plan.Noted;

/**
 * Everything that the record says of a plan's governance.
 *
 * @param sequence of the last event in its stream; -1 before the first
 * @param officers every senior responsible officer that was named
 * @param reviews every review and needs assessment, in the order in which they were dated
 */
public record GovernanceState(
        long sequence,
        Map<PartyId, Board> boards,
        List<ReportingLineNamed> lines,
        List<Noted<SeniorResponsibleOfficerNamed>> officers,
        Map<PartyId, AuthorityNamed> authorities,
        Map<NeedId, Need> needs,
        List<Noted<ConsultationRecorded>> consultations,
        List<ReviewNoted> notes,
        List<Round> reviews) {
    public static final GovernanceState NOTHING = new GovernanceState(
            -1, Map.of(), List.of(), List.of(), Map.of(), Map.of(), List.of(), List.of(), List.of());

    /** @param meetings in their order */
    public record Board(BoardNamed named, List<LocalDate> meetings, List<Noted<ReportRecorded>> reports) {}

    public record Need(
            NeedNoted noted,
            List<PriorityId> priorities,
            @Nullable Noted<NeedWithdrawn> withdrawn) {}

    /**
     * One review or needs assessment.
     *
     * @param dates every day that it was set to, the last in force; none where it took place without one
     */
    public record Round(
            Review review,
            List<Noted<ReviewDateSet>> dates,
            @Nullable Noted<ReviewRecorded> held) {
        public @Nullable LocalDate date() {
            return dates.isEmpty() ? null : dates.getLast().event().date();
        }
    }

    public GovernanceState after(GovernanceEvent event, Entry entry, boolean late) {
        var next = new Draft(this);
        next.sequence = entry.sequence();
        switch (event) {
            case BoardNamed e -> next.boards = Kept.with(boards, e.board(), named(e));
            case BoardMeetingScheduled e -> next.boards = meeting(e.board(), e.date(), true);
            case BoardMeetingCancelled e -> next.boards = meeting(e.board(), e.date(), false);
            case ReportRecorded e -> next.boards = reported(Noted.of(e, entry, late));
            case ReportingLineNamed e -> next.lines = Kept.with(lines, e);
            case SeniorResponsibleOfficerNamed e -> next.officers = Kept.with(officers, Noted.of(e, entry, late));
            case AuthorityNamed e -> next.authorities = Kept.with(authorities, e.authority(), e);
            case AuthorityWithdrawn e -> next.authorities = Kept.without(authorities, e.authority());
            case NeedNoted e -> next.needs = Kept.with(needs, e.needId(), new Need(e, List.of(), null));
            case NeedLinked e -> next.needs = linked(e);
            case NeedWithdrawn e -> next.needs = withdrawn(Noted.of(e, entry, late));
            case ConsultationRecorded e -> next.consultations = Kept.with(consultations, Noted.of(e, entry, late));
            case ReviewNoted e -> next.notes = Kept.with(notes, e);
            case ReviewDateSet e -> next.reviews = dated(Noted.of(e, entry, late));
            case ReviewRecorded e -> next.reviews = held(Noted.of(e, entry, late));
        }
        return next.done();
    }

    /** Who answers for the plan as a whole on a day. */
    public @Nullable Noted<SeniorResponsibleOfficerNamed> officerOn(LocalDate day) {
        return officers.reversed().stream()
                .filter(noted ->
                        noted.event().from() == null || !noted.event().from().isAfter(day))
                .findFirst()
                .orElse(null);
    }

    /** The day of the one that has not taken place yet; null where none is set. */
    public @Nullable LocalDate next(Review review) {
        var open = open(review);
        return open == null ? null : open.date();
    }

    /** The day of the first review of the plan that had not taken place by a moment; null where none is set. */
    public @Nullable LocalDate reviewAfter(Instant moment) {
        return reviews.stream()
                .filter(round -> round.review() == Review.REVIEW && round.date() != null)
                .filter(round ->
                        round.held() == null || round.held().recordedAt().isAfter(moment))
                .map(Round::date)
                .findFirst()
                .orElse(null);
    }

    private Board named(BoardNamed event) {
        var known = boards.get(event.board());
        return known == null
                ? new Board(event, List.of(), List.of())
                : new Board(event, known.meetings(), known.reports());
    }

    private Map<PartyId, Board> meeting(PartyId id, LocalDate date, boolean takesPlace) {
        var known = boards.get(id);
        if (known == null) {
            return boards;
        }
        var dates = new TreeSet<>(known.meetings());
        if (takesPlace) {
            dates.add(date);
        } else {
            dates.remove(date);
        }
        return Kept.with(boards, id, new Board(known.named(), List.copyOf(dates), known.reports()));
    }

    private Map<PartyId, Board> reported(Noted<ReportRecorded> report) {
        var id = report.event().board();
        var known = boards.get(id);
        return known == null
                ? boards
                : Kept.with(boards, id, new Board(known.named(), known.meetings(), Kept.with(known.reports(), report)));
    }

    private Map<NeedId, Need> linked(NeedLinked event) {
        var known = needs.get(event.needId());
        return known == null
                ? needs
                : Kept.with(
                        needs,
                        event.needId(),
                        new Need(known.noted(), Kept.with(known.priorities(), event.priorityId()), known.withdrawn()));
    }

    private Map<NeedId, Need> withdrawn(Noted<NeedWithdrawn> event) {
        var id = event.event().needId();
        var known = needs.get(id);
        return known == null ? needs : Kept.with(needs, id, new Need(known.noted(), known.priorities(), event));
    }

    /** Until the last one has taken place, another day moves it. */
    private List<Round> dated(Noted<ReviewDateSet> date) {
        var review = date.event().review();
        var open = open(review);
        if (open == null) {
            return Kept.with(reviews, new Round(review, List.of(date), null));
        }
        return replacing(open, new Round(review, Kept.with(open.dates(), date), null));
    }

    private List<Round> held(Noted<ReviewRecorded> held) {
        var review = held.event().review();
        var open = open(review);
        return open == null
                ? Kept.with(reviews, new Round(review, List.of(), held))
                : replacing(open, new Round(review, open.dates(), held));
    }

    private @Nullable Round open(Review review) {
        return reviews.stream()
                .filter(round -> round.review() == review && round.held() == null)
                .findFirst()
                .orElse(null);
    }

    private List<Round> replacing(Round old, Round now) {
        return reviews.stream().map(round -> round == old ? now : round).toList();
    }

    /** The next state while it is made: what is not said stays as it was. */
    private static final class Draft {
        private long sequence;
        private Map<PartyId, Board> boards;
        private List<ReportingLineNamed> lines;
        private List<Noted<SeniorResponsibleOfficerNamed>> officers;
        private Map<PartyId, AuthorityNamed> authorities;
        private Map<NeedId, Need> needs;
        private List<Noted<ConsultationRecorded>> consultations;
        private List<ReviewNoted> notes;
        private List<Round> reviews;

        Draft(GovernanceState was) {
            sequence = was.sequence;
            boards = was.boards;
            lines = was.lines;
            officers = was.officers;
            authorities = was.authorities;
            needs = was.needs;
            consultations = was.consultations;
            notes = was.notes;
            reviews = was.reviews;
        }

        GovernanceState done() {
            return new GovernanceState(
                    sequence, boards, lines, officers, authorities, needs, consultations, notes, reviews);
        }
    }
}

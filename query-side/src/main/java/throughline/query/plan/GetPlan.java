package throughline.query.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.events.AccountabilityRule;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.events.ConditionId;
import throughline.events.Due;
import throughline.events.EvidenceId;
import throughline.events.Excerpt;
import throughline.events.MilestoneId;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.QuantityId;
import throughline.events.QueryId;
import throughline.events.RatingRule;
import throughline.events.RequestId;
import throughline.events.RoundId;
import throughline.events.RowEvent;
import throughline.events.Timescale;
import throughline.query.Who;
import throughline.query.accountability.Accountable;
import throughline.query.journal.Moment;

/**
 * What a plan says: as the record had it at a moment, asked about a day.
 *
 * @param on the day that lateness is counted on and that somebody answers on; absent means that of {@code asAt}
 */
public record GetPlan(PlanId planId, Moment asAt, @Nullable LocalDate on) {

    /**
     * @param version the last one published
     * @param source the name of the document that it was read from; absent where it was read from none
     * @param standing {@code open}, {@code ended} or {@code locked}
     * @param asAt the instant that was asked for
     * @param on the day that lateness was counted on
     * @param position of the last entry that this answer rests on
     * @param accountabilityRule who answers where a lead is a group or a list; absent where the plan states no rule
     * @param ratingRule what the ratings should be, computed beside the human judgement; absent where there is none
     */
    public record Answer(
            PlanId planId,
            String title,
            String partnership,
            PartnershipId partnershipId,
            @Nullable String period,
            @Nullable String marking,
            @Nullable String version,
            @Nullable PlanId succeeds,
            @Nullable String source,
            String standing,
            Instant asAt,
            LocalDate on,
            long position,
            List<Key> statusKey,
            Counts counts,
            List<Version> versions,
            List<Section> sections,
            List<Priority> priorities,
            List<Correction> corrections,
            @Nullable AccountabilityRule accountabilityRule,
            @Nullable RatingRule ratingRule,
            Around around) {}

    /**
     * What stands around the actions, each with a call of its own.
     *
     * @param seniorResponsibleOfficer on the day that was asked about
     * @param nextReview the day of the first review that has not taken place
     * @param strategies that the plan is aligned to
     */
    public record Around(
            int indicators,
            int interventions,
            int funds,
            int boards,
            @Nullable String seniorResponsibleOfficer,
            @Nullable LocalDate nextReview,
            List<String> strategies) {}

    /** One rating of the plan's status key. */
    public record Key(String label, String colour, String meaning) {}

    /**
     * @param ratings how many actions stand at each label of the key, in its order, then “not rated”
     * @param statuses how many actions stand in each status
     * @param overdue past the date in force, and not done
     * @param pastFirstDate not overdue, but past the first date that was ever promised, and not done
     * @param unresolved not done, and nobody answers
     * @param mismatches rated otherwise than the plan's rule would
     */
    public record Counts(
            int priorities,
            int actions,
            Map<String, Integer> ratings,
            Map<String, Integer> statuses,
            int overdue,
            int pastFirstDate,
            int unresolved,
            int mismatches) {}

    public record Version(
            String label,
            @Nullable LocalDate publishedOn,
            @Nullable String note,
            Instant recordedAt) {}

    /** @param content the text, list or object that the document printed */
    public record Section(String key, Object content) {}

    public record Priority(PriorityId priorityId, @Nullable String ref, String title, List<Action> actions) {}

    /**
     * @param leads in their printed order; as one unclear lead while nobody has said whom the printed words name
     * @param rating a label of the status key; absent while not rated
     * @param byRule what the plan's rule says beside it; absent where there is none, or nothing is owed any more
     * @param status in the contract's words: {@code not-started}, {@code in-progress} …
     * @param completions every round, the oldest first
     * @param evidence everything that was attached, the oldest first, also what was withdrawn
     * @param carriedTo where it went on, once carried forward; the first of its parts where it was split
     * @param carriedInto every action that it goes on as
     * @param sequence of its stream, as the {@code ETag} gives it
     */
    public record Action(
            ActionId actionId,
            @Nullable String ref,
            @Nullable String theme,
            String text,
            @Nullable String leadAsWritten,
            List<Accountable.Named> leads,
            Accountable accountable,
            When timescale,
            @Nullable String rating,
            @Nullable ByRule byRule,
            String status,
            List<Milestone> milestones,
            List<Column> columns,
            @Nullable Update lastUpdate,
            @Nullable Rated lastRated,
            List<Round> completions,
            List<Came> origins,
            @Nullable Went carriedTo,
            List<Went> carriedInto,
            List<Correction> corrections,
            List<EntryShown> entries,
            List<Request> requests,
            List<Query> queries,
            List<Evidence> evidence,
            boolean carryForward,
            @Nullable Hold onHold,
            @Nullable Duplicate duplicateOf,
            @Nullable String stopped,
            List<Related> followOns,
            Row row,
            long sequence) {}

    /**
     * One thing that was said of an action: by a partner, or by the document that it was read from.
     *
     * @param kind {@code progress}, {@code no-change}, {@code completed}, {@code part-completed}, {@code
     *     update-requested}, {@code update-not-received}, {@code query}, {@code on-hold}, {@code resumed}, {@code duplicate}
     *     …
     * @param partners whom it concerns; empty where that is not said
     * @param happenedOn the day in the real world; absent where it is not known
     * @param happenedIn the month that a document prints, where it is not one day
     * @param recordedAfterDays days from the day it happened to the day it was recorded; absent where the day is not known,
     *     or a document printed it
     * @param readFrom where in the printed row it stands; absent where somebody recorded it
     */
    public record EntryShown(
            String kind,
            List<String> partners,
            @Nullable LocalDate happenedOn,
            @Nullable Due happenedIn,
            @Nullable String text,
            @Nullable String source,
            @Nullable Excerpt readFrom,
            Who by,
            Instant recordedAt,
            @Nullable Long recordedAfterDays,
            boolean late,
            long position) {
        /** The same entry, of the other's partners too. */
        EntryShown with(EntryShown other) {
            var all = Stream.concat(partners.stream(), other.partners.stream())
                    .distinct()
                    .toList();
            return new EntryShown(
                    kind,
                    all,
                    happenedOn,
                    happenedIn,
                    text,
                    source,
                    readFrom,
                    by,
                    recordedAt,
                    recordedAfterDays,
                    late,
                    position);
        }
    }

    /**
     * @param state {@code open}, {@code overdue}, {@code answered}, {@code answered-late}, {@code not-received} or {@code
     *     withdrawn}
     * @param notReceivedAt when it was noted that nothing had come; it stays when the answer comes after all
     * @param handedOverFrom who owed it before, the first first
     */
    public record Request(
            RequestId requestId,
            PartyId partyId,
            String party,
            @Nullable RoundId roundId,
            @Nullable String round,
            @Nullable LocalDate deadline,
            @Nullable String question,
            String state,
            Instant requestedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant notReceivedAt,
            @Nullable String notReceived,
            List<String> handedOverFrom,
            @Nullable Excerpt readFrom,
            long position) {}

    /** @param state {@code open}, {@code overdue} or {@code settled} */
    public record Query(
            QueryId queryId,
            String question,
            boolean ofCompletion,
            @Nullable String owner,
            @Nullable LocalDate deadline,
            String state,
            Who by,
            Instant raisedAt,
            List<QueryAnswer> answers,
            @Nullable Excerpt readFrom,
            long position) {}

    public record QueryAnswer(
            String answer, boolean settled, LocalDate happenedOn, Who by, Instant recordedAt, long position) {}

    /**
     * A file or a link that shows something of an action.
     *
     * @param file absent where it is a link
     * @param link absent where it is a file
     * @param words what it shows
     * @param withdrawn why and by whom it was taken back; absent while it stands
     */
    public record Evidence(
            EvidenceId evidenceId,
            @Nullable File file,
            @Nullable String link,
            @Nullable String words,
            String onBehalfOf,
            Who by,
            Instant recordedAt,
            boolean late,
            @Nullable Withdrawal withdrawn,
            long position) {}

    /** @param sha256 the digest of its bytes, in hexadecimal digits */
    public record File(String name, String mediaType, long bytes, String sha256) {}

    public record Withdrawal(String reason, Who by, Instant recordedAt, long position) {}

    public record Hold(
            String reason, @Nullable LocalDate from, Who by, Instant recordedAt, @Nullable Excerpt readFrom) {}

    /** @param actionId absent where the document does not say clearly which action it repeats */
    public record Duplicate(
            @Nullable ActionId actionId, @Nullable String ref, String reason, @Nullable Excerpt readFrom) {}

    public record Related(
            ActionId actionId, @Nullable String ref, @Nullable String note, @Nullable Excerpt readFrom) {}

    /**
     * What else the row holds.
     *
     * @param percentComplete of its milestones reached and its quantities counted; absent where it has neither
     */
    public record Row(
            List<Condition> conditions,
            List<Quantity> quantities,
            List<Body> bodies,
            List<Related> related,
            List<Link> links,
            List<Doubt> doubts,
            @Nullable Integer percentComplete) {}

    /**
     * What the reading of the printed row left open.
     *
     * @param settled how the coordinator settled it; absent while it stands
     */
    public record Doubt(
            String kind, String sentence, @Nullable Excerpt readFrom, @Nullable String settled, long position) {}

    /** @param met absent while nobody has said so */
    public record Condition(
            ConditionId conditionId,
            String text,
            @Nullable Boolean met,
            @Nullable String reason,
            @Nullable Excerpt readFrom) {}

    public record Quantity(
            QuantityId quantityId,
            int count,
            String what,
            @Nullable String every,
            int counted,
            @Nullable Excerpt readFrom) {}

    /** @param agreed absent while it has not answered, or only had to answer */
    public record Body(
            PartyId partyId,
            String name,
            RowEvent.Involvement involvement,
            @Nullable String what,
            @Nullable String answer,
            @Nullable Boolean agreed,
            @Nullable LocalDate answeredOn,
            @Nullable Excerpt readFrom) {}

    public record Link(
            @Nullable String to,
            @Nullable String number,
            String title,
            @Nullable String subTheme,
            @Nullable Excerpt readFrom) {}

    /**
     * What the plan's rule says of an action, beside the human judgement and never in its place.
     *
     * @param rating absent where no clause holds
     * @param mismatch somebody rated it otherwise; never while nobody has rated it
     * @param why which clause holds, and what it rests on
     */
    public record ByRule(@Nullable String rating, boolean mismatch, String why) {}

    /**
     * A partner's own date; its revisions and lateness are counted as those of the whole are.
     *
     * @param originalDue the first date that it ever had
     */
    public record PartnerDate(
            PartyId partyId,
            String party,
            Due due,
            Due originalDue,
            List<Revision> revisions,
            int slips,
            long overdueDays,
            long pastFirstDays,
            @Nullable Excerpt readFrom) {}

    /**
     * @param from the first day, where one is said
     * @param every how often it recurs
     * @param dates each of several dates
     * @param unclear why the printed words could not be read; absent where they could
     * @param partners dates that differ per partner
     * @param originalDue the first date that was ever promised, also before the action was carried forward
     * @param slips how often the date moved later, over all its plans
     * @param overdueDays days since the date in force, 0 while it is not past or the action is done
     * @param pastFirstDays days since the first date that was ever promised, counted in the same way
     */
    public record When(
            @Nullable String asWritten,
            Timescale.@Nullable Kind kind,
            @Nullable Due due,
            @Nullable Due originalDue,
            List<Revision> revisions,
            int slips,
            long overdueDays,
            long pastFirstDays,
            @Nullable LocalDate from,
            @Nullable String every,
            @Nullable List<Timescale.Dated> dates,
            @Nullable String unclear,
            @Nullable Excerpt readFrom,
            List<PartnerDate> partners) {}

    public record Revision(
            @Nullable Due from,
            @Nullable Due to,
            @Nullable String asWritten,
            String reason,
            Who by,
            Instant recordedAt,
            long position) {}

    /**
     * Its revisions and lateness are counted as those of the whole action are.
     *
     * @param originalDue the first date that it ever had
     * @param state {@code open} or {@code reached}
     * @param readFrom where in its own words its date stands; absent where somebody set it
     */
    public record Milestone(
            MilestoneId milestoneId,
            String text,
            @Nullable Due due,
            @Nullable Due originalDue,
            List<Revision> revisions,
            int slips,
            long overdueDays,
            long pastFirstDays,
            String state,
            @Nullable LocalDate reachedOn,
            @Nullable Excerpt readFrom) {
        public Milestone(
                MilestoneId milestoneId,
                String text,
                @Nullable Due due,
                String state,
                @Nullable LocalDate reachedOn) {
            this(milestoneId, text, due, due, List.of(), 0, 0, 0, state, reachedOn, null);
        }
    }

    public record Column(String column, Object content) {}

    /**
     * @param source what it was typed from, such as an e-mail; absent where the partner said so itself
     * @param recordedAfterDays days from the day it happened to the day it was recorded; absent where the day is not known,
     *     or a document printed it
     * @param late recorded after the plan had ended
     * @param printed read from a document, and not yet said by anybody
     */
    public record Update(
            String note,
            String by,
            String organisation,
            @Nullable String onBehalfOf,
            @Nullable LocalDate happenedOn,
            @Nullable String source,
            Instant recordedAt,
            @Nullable Long recordedAfterDays,
            boolean late,
            boolean printed,
            long position) {}

    /**
     * @param from absent where it was not rated before
     * @param confirmed the rating was looked at, and stayed
     */
    public record Rated(
            @Nullable String from,
            String rating,
            boolean confirmed,
            String reason,
            Who by,
            Instant recordedAt,
            boolean late,
            long position) {}

    /**
     * One round of completion, and how it ended if it did.
     *
     * @param organisation whose part; absent where the whole action was completed
     */
    public record Round(
            @Nullable String organisation,
            Completion kind,
            @Nullable String evidence,
            @Nullable LocalDate happenedOn,
            Who by,
            Instant recordedAt,
            boolean late,
            long position,
            @Nullable SignOff signedOff,
            @Nullable Reopening reopened) {}

    public record SignOff(
            String meeting,
            LocalDate happenedOn,
            @Nullable String note,
            Who by,
            Instant recordedAt,
            long position) {}

    public record Reopening(String reason, Who by, Instant recordedAt, long position) {}

    public record Came(PlanId planId, ActionId actionId) {}

    public record Went(PlanId planId, ActionId actionId, String reason, Who by, Instant recordedAt) {}

    /** @param corrects the position of the entry that was wrong */
    public record Correction(
            long corrects, String correction, String reason, Who by, Instant recordedAt, long position) {}
}

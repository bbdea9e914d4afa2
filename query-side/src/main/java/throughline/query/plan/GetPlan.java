package throughline.query.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.events.Due;
import throughline.events.MilestoneId;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Timescale;
import throughline.query.Who;
import throughline.query.accountability.Accountable;
import throughline.query.journal.Moment;

/**
 * What a plan says: as the record had it at a moment, asked about a day.
 *
 * @param on the day that lateness is counted on; absent means that of {@code asAt}
 */
public record GetPlan(PlanId planId, Moment asAt, @Nullable LocalDate on) {

    /**
     * @param version the last one published
     * @param standing {@code open}, {@code ended} or {@code locked}
     * @param asAt the instant that was asked for
     * @param on the day that lateness was counted on
     * @param position of the last entry that this answer rests on
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
     */
    public record Counts(
            int priorities,
            int actions,
            Map<String, Integer> ratings,
            Map<String, Integer> statuses,
            int overdue,
            int pastFirstDate,
            int unresolved) {}

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
     * @param status in the contract's words: {@code not-started}, {@code in-progress} …
     * @param completions every round, the oldest first
     * @param carriedTo where it went on, once carried forward
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
            String status,
            List<Milestone> milestones,
            List<Column> columns,
            @Nullable Update lastUpdate,
            @Nullable Rated lastRated,
            List<Round> completions,
            List<Came> origins,
            @Nullable Went carriedTo,
            List<Correction> corrections,
            long sequence) {}

    /**
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
            long pastFirstDays) {}

    public record Revision(
            @Nullable Due from,
            @Nullable Due to,
            @Nullable String asWritten,
            String reason,
            Who by,
            Instant recordedAt,
            long position) {}

    /** @param state {@code open} or {@code reached} */
    public record Milestone(
            MilestoneId milestoneId,
            String text,
            @Nullable Due due,
            String state,
            @Nullable LocalDate reachedOn) {}

    public record Column(String column, Object content) {}

    /** @param late recorded after the plan had ended */
    public record Update(
            String note,
            String by,
            String organisation,
            String onBehalfOf,
            LocalDate happenedOn,
            Instant recordedAt,
            boolean late,
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
            LocalDate happenedOn,
            Who by,
            Instant recordedAt,
            boolean late,
            long position,
            @Nullable Reopening reopened) {}

    public record Reopening(String reason, Who by, Instant recordedAt, long position) {}

    public record Came(PlanId planId, ActionId actionId) {}

    public record Went(PlanId planId, ActionId actionId, String reason, Who by, Instant recordedAt) {}

    /** @param corrects the position of the entry that was wrong */
    public record Correction(
            long corrects, String correction, String reason, Who by, Instant recordedAt, long position) {}
}

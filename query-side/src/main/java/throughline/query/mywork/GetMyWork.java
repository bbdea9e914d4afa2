package throughline.query.mywork;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Due;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.QueryId;
import throughline.events.RequestId;
import throughline.query.Who;
import throughline.query.plan.GetPlan;

/**
 * What a person owes, for the organisation that they act for and by name, in the plans of some partnerships that are
 * open, and in ended ones where an answer can still be given.
 *
 * @param name as the register has it, or not at all
 * @param partnerships in which they record
 */
public record GetMyWork(String name, String organisation, Set<PartnershipId> partnerships) {
    public GetMyWork {
        partnerships = Set.copyOf(partnerships);
    }

    /**
     * @param on today, as lateness is counted
     * @param owed updates that were asked for, and actions past their date; the soonest first
     * @param nothingOwed the other actions that name them and are not done
     * @param plans that were looked through, in the order in which they were opened; ended ones only where something is owed
     */
    public record Answer(
            LocalDate on,
            List<Line> owed,
            List<Waiting> queries,
            List<Coming> coming,
            List<Line> nothingOwed,
            List<Plan> plans) {}

    public record Plan(
            PlanId planId,
            String title,
            PartnershipId partnershipId,
            String partnership,
            String standing,
            @Nullable String marking,
            List<GetPlan.Key> statusKey) {}

    /**
     * @param named as the sentences of the record name the action: “2.3”, or its first words
     * @param part what they are to the action: “You answer for it”
     * @param ended its plan has; what is still recorded there is marked as late
     * @param soonest the deadline or date that comes first; absent where none is given
     * @param lateness in words: “Late by 19 days”, “Due tomorrow”; absent where no update is owed
     * @param late that day is past
     * @param ratedSince the day on which the rating took its present value
     * @param requests open ones that are addressed to them
     * @param lastSaid by their organisation
     * @param lastHeard from whomever
     */
    public record Line(
            ActionId actionId,
            PlanId planId,
            String plan,
            String partnership,
            @Nullable String ref,
            String text,
            String named,
            String part,
            boolean ended,
            @Nullable LocalDate soonest,
            @Nullable String lateness,
            boolean late,
            @Nullable Due due,
            @Nullable Due originalDue,
            long overdueDays,
            @Nullable String rating,
            @Nullable LocalDate ratedSince,
            List<Asked> requests,
            GetPlan.@Nullable Update lastSaid,
            GetPlan.@Nullable Update lastHeard) {}

    /** @param by absent where the document asks */
    public record Asked(
            RequestId requestId,
            String party,
            @Nullable String round,
            @Nullable LocalDate deadline,
            @Nullable String question,
            @Nullable Who by,
            String state,
            Instant requestedAt) {}

    /** A question that waits for their answer. */
    public record Waiting(
            QueryId queryId,
            ActionId actionId,
            PlanId planId,
            @Nullable String ref,
            String text,
            String question,
            String owner,
            @Nullable LocalDate deadline,
            @Nullable String lateness,
            Who by) {}

    /**
     * A day that a plan works towards.
     *
     * @param kind {@code board} or {@code round}
     */
    public record Coming(String kind, PlanId planId, String plan, String title, LocalDate date, String lateness) {}
}

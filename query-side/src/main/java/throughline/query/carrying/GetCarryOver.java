package throughline.query.carrying;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.query.plan.GetPlan;

/** What could become of each unfinished action of a plan. */
public record GetCarryOver(PlanId planId) {

    /**
     * @param standing {@code open}, {@code ended} or {@code locked}: from a locked plan nothing is carried
     * @param position of the last entry that this answer rests on
     * @param actions every action that is not completed, stopped, superseded or carried forward, in the plan's order; those
     *     that repeat another are among them
     * @param inDoubt completed or stopped, and yet something in the record asks for them to go on: reopen them first
     */
    public record Answer(
            PlanId planId,
            String title,
            @Nullable String period,
            @Nullable String marking,
            String partnership,
            PartnershipId partnershipId,
            String standing,
            LocalDate on,
            long position,
            List<GetPlan.Key> statusKey,
            List<Priority> priorities,
            List<Row> actions,
            List<InDoubt> inDoubt) {}

    public record Priority(PriorityId priorityId, @Nullable String ref, String title) {}

    /**
     * @param proposal what is proposed
     * @param with the action that a merge is proposed with
     * @param why sentences, the one that decided first
     * @param choices all that can be chosen
     */
    public record Row(
            ActionId actionId,
            @Nullable String ref,
            String text,
            Priority priority,
            Choice proposal,
            @Nullable ActionId with,
            List<String> why,
            List<Choice> choices,
            GetPlan.Action action) {}

    public record InDoubt(
            ActionId actionId, @Nullable String ref, String text, String status, List<String> why) {}
}

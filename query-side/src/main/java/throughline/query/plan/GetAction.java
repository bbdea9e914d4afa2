package throughline.query.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.query.journal.Moment;

/**
 * What one action says: as the record had it at a moment, asked about a day.
 *
 * @param on the day that lateness is counted on and that somebody answers on; absent means that of {@code asAt}
 */
public record GetAction(ActionId actionId, Moment asAt, @Nullable LocalDate on) {
    public GetAction(ActionId actionId, Moment asAt) {
        this(actionId, asAt, null);
    }


    /**
     * @param standing of its plan: {@code open}, {@code ended} or {@code locked}
     * @param action as its plan shows it; its {@code sequence} makes the {@code ETag}
     * @param ratings every rating and confirmation, the newest first
     * @param updates every progress update, the newest first
     */
    public record Answer(
            ActionId actionId,
            PlanId planId,
            String planTitle,
            String partnership,
            PartnershipId partnershipId,
            @Nullable String marking,
            String standing,
            Instant asAt,
            LocalDate on,
            long position,
            List<GetPlan.Key> statusKey,
            PriorityId priorityId,
            @Nullable String priorityRef,
            String priorityTitle,
            GetPlan.Action action,
            List<GetPlan.Rated> ratings,
            List<GetPlan.Update> updates,
            List<Party> parties) {}

    /** A party of the partnership's register, to choose from. */
    public record Party(PartyId partyId, Lead.Kind kind, String name) {}
}

package throughline.command.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.Source;
import throughline.events.StatusKey;

/**
 * Opens a plan of a partnership.
 *
 * @param answering who answers in it where a lead is a group or a list; absent where it has no such rule
 */
public record OpenPlan(
        @TargetAggregateIdentifier PlanId planId,
        PartnershipId partnershipId,
        Prose title,
        @Nullable Prose period,
        @Nullable Prose marking,
        StatusKey statusKey,
        @Nullable Source source,
        @Nullable PlanId succeeds,
        @Nullable SetAccountabilityRule answering) {
    public OpenPlan(
            PlanId planId,
            PartnershipId partnershipId,
            Prose title,
            @Nullable Prose period,
            @Nullable Prose marking,
            StatusKey statusKey,
            @Nullable Source source,
            @Nullable PlanId succeeds) {
        this(planId, partnershipId, title, period, marking, statusKey, source, succeeds, null);
    }
}

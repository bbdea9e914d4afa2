package throughline.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to one fund: its limits, and what was awarded out of it. */
public sealed interface FundEvent extends ContextEvent {
    FundId fundId();

    /** @param delivery the time in which what it pays for is delivered */
    record FundOpened(
            FundId fundId,
            PlanId planId,
            PartnershipId partnershipId,
            Prose name,
            @Nullable Money amount,
            @Nullable Period delivery,
            @Nullable Citation source)
            implements FundEvent {}

    /**
     * The most that one organisation of a kind may be awarded; of several for a kind the last.
     *
     * @param kind “registered organisations”
     */
    record FundCapSet(
            FundId fundId,
            PlanId planId,
            Prose kind,
            Money most,
            @Nullable Prose reason,
            @Nullable Citation source) implements FundEvent {}

    record FundCriterionAdded(
            FundId fundId,
            PlanId planId,
            Prose text,
            @Nullable Citation source) implements FundEvent {}

    /**
     * @param kind the kind of organisation whose cap it falls under; absent where the fund has no caps
     * @param beyond who let it pass the cap, and why; absent where it does not
     */
    record AwardRecorded(
            FundId fundId,
            PlanId planId,
            AwardId awardId,
            PartyId recipient,
            @Nullable Prose kind,
            BigDecimal pounds,
            @Nullable Prose purpose,
            @Nullable InterventionId intervention,
            @Nullable PriorityId priority,
            @Nullable Beyond beyond,
            LocalDate happenedOn)
            implements FundEvent {}

    /** @param cap the cap that stood then, in pounds */
    record Beyond(
            BigDecimal cap, PartyId approver, @Nullable Prose reason) {}

    record AwardWithdrawn(FundId fundId, PlanId planId, AwardId awardId, Prose reason) implements FundEvent {}
}

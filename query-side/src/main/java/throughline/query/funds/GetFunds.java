package throughline.query.funds;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.AwardId;
import throughline.events.FundId;
import throughline.events.InterventionId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.query.Who;
import throughline.query.context.Finding;
import throughline.query.journal.Moment;

/** What a plan gives out, as the record had it at a moment. */
public record GetFunds(PlanId planId, Moment asAt) {

    /**
     * @param position of the last entry that this answer rests on
     * @param findings awards beyond a cap, and funds that gave out more than they had
     */
    public record Answer(
            PlanId planId, String title, Instant asAt, long position, List<Fund> funds, List<Finding> findings) {}

    /**
     * @param awarded what was awarded and not withdrawn, in pounds
     * @param left of the amount, where that is a sum; below 0 where more was awarded
     * @param source the place in the document that it was read from
     * @param sequence of its stream, as {@code If-Match} takes it
     */
    public record Fund(
            FundId fundId,
            String name,
            @Nullable Sum amount,
            @Nullable Delivery delivery,
            List<Cap> caps,
            List<String> criteria,
            List<Award> awards,
            BigDecimal awarded,
            @Nullable BigDecimal left,
            @Nullable String source,
            long sequence) {}

    /** @param about the words say that it is not exact */
    public record Sum(String asWritten, @Nullable BigDecimal pounds, boolean about) {}

    public record Delivery(
            String asWritten,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    public record Cap(
            String kind,
            Sum most,
            @Nullable String reason,
            @Nullable String source) {}

    /**
     * @param kind the kind of organisation whose cap it falls under
     * @param beyond who let it pass the cap; absent where it does not
     * @param withdrawn why it no longer stands; absent while it does
     */
    public record Award(
            AwardId awardId,
            String recipient,
            @Nullable String kind,
            BigDecimal pounds,
            @Nullable String purpose,
            @Nullable InterventionId interventionId,
            @Nullable String intervention,
            @Nullable PriorityId priorityId,
            @Nullable String priority,
            LocalDate happenedOn,
            @Nullable Beyond beyond,
            @Nullable Withdrawn withdrawn,
            Who by,
            Instant recordedAt,
            long position) {}

    /** @param cap the cap that stood then, in pounds */
    public record Beyond(
            BigDecimal cap,
            BigDecimal by,
            String approver,
            @Nullable String reason) {}

    public record Withdrawn(String reason, Who by, Instant recordedAt, long position) {}
}

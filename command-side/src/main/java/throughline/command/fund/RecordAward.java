package throughline.command.fund;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.AwardId;
import throughline.events.FundId;
import throughline.events.InterventionId;
import throughline.events.Prose;

/**
 * Records what somebody was awarded.
 *
 * @param kind the kind of organisation, as the fund's caps name it
 * @param intervention what it pays for, where that is one of the plan's interventions
 * @param priority that it serves, by its id or reference
 * @param approver the person who lets it pass the cap
 */
public record RecordAward(
        @TargetAggregateIdentifier FundId fundId,
        AwardId awardId,
        @Nullable Prose recipient,
        @Nullable Prose kind,
        @Nullable Prose amount,
        @Nullable Prose purpose,
        @Nullable InterventionId intervention,
        @Nullable String priority,
        @Nullable Prose approver,
        @Nullable Prose reason,
        @Nullable LocalDate happenedOn) {}

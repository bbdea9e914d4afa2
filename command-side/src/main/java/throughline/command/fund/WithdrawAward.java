package throughline.command.fund;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.AwardId;
import throughline.events.FundId;
import throughline.events.Prose;

/** Takes an award back; it stays readable. */
public record WithdrawAward(
        @TargetAggregateIdentifier FundId fundId,
        @Nullable AwardId awardId,
        @Nullable Prose reason) {}

package throughline.command.fund;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.FundId;
import throughline.events.Prose;

/** Says what an application has to meet. */
public record AddFundCriterion(
        @TargetAggregateIdentifier FundId fundId, @Nullable Prose text) {}

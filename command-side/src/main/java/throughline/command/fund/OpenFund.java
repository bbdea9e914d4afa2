package throughline.command.fund;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.FundId;
import throughline.events.PlanId;
import throughline.events.Prose;

/**
 * Opens a fund of a plan.
 *
 * @param amount as written: {@code £700,000}
 * @param delivery the time in which what it pays for is delivered, as written
 */
public record OpenFund(
        @TargetAggregateIdentifier FundId fundId,
        PlanId planId,
        @Nullable Prose name,
        @Nullable Prose amount,
        @Nullable Prose delivery) {}

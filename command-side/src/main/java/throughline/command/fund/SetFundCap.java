package throughline.command.fund;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.FundId;
import throughline.events.Prose;

/**
 * Sets the most that one organisation of a kind may be awarded.
 *
 * @param most as written: {@code £5,000}
 */
public record SetFundCap(
        @TargetAggregateIdentifier FundId fundId,
        @Nullable Prose kind,
        @Nullable Prose most,
        @Nullable Prose reason) {}

package throughline.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;

/** Says that an action is to go on in the next plan, once that is opened. */
public record MarkToCarryForward(
        @TargetAggregateIdentifier ActionId actionId,
        @Nullable Prose reason) {}

package throughline.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.ConditionId;
import throughline.events.Prose;

/** Says whether a condition was met; saying so again changes the answer. */
public record SettleCondition(
        @TargetAggregateIdentifier ActionId actionId,
        ConditionId conditionId,
        boolean met,
        @Nullable Prose reason) {}

package throughline.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.ConditionId;
import throughline.events.Prose;

/** Says what an action depends on that is not in its lead’s hands. */
public record NoteCondition(
        @TargetAggregateIdentifier ActionId actionId,
        ConditionId conditionId,
        @Nullable Prose text) {}

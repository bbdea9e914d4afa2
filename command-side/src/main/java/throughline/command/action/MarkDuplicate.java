package throughline.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;

/** Says that another action of the same plan promises the same. */
public record MarkDuplicate(
        @TargetAggregateIdentifier ActionId actionId,
        ActionId originalActionId,
        @Nullable Prose reason) {}

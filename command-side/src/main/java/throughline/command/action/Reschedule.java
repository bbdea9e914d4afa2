package throughline.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;
import throughline.events.Timescale;

/** Sets an action's timescale, or revises it with a reason. */
public record Reschedule(
        @TargetAggregateIdentifier ActionId actionId,
        Timescale timescale,
        @Nullable Prose reason) {}

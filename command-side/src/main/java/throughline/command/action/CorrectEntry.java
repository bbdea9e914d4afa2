package throughline.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;

/** Says what is wrong in an entry of an action; both stay readable. */
public record CorrectEntry(
        @TargetAggregateIdentifier ActionId actionId,
        long position,
        @Nullable Prose correction,
        @Nullable Prose reason) {}

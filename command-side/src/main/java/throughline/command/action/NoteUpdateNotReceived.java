package throughline.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;
import throughline.events.RequestId;

/** Notes that nothing was received; an answer can still come, and is late for ever. */
public record NoteUpdateNotReceived(
        @TargetAggregateIdentifier ActionId actionId,
        RequestId requestId,
        @Nullable Prose reason) {}

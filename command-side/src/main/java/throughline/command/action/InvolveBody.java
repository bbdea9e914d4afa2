package throughline.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;
import throughline.events.RowEvent.Involvement;

/** Says that a body must answer, approve or be told, though it does not lead. */
public record InvolveBody(
        @TargetAggregateIdentifier ActionId actionId,
        NamedParty body,
        Involvement involvement,
        @Nullable Prose what) {}

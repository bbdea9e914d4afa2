package throughline.command.action;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;

/**
 * Says that somebody else than the one who completed it has seen it and agrees.
 *
 * @param organisation whose part; absent where the whole action is signed off
 * @param meeting the meeting that it was agreed in
 */
public record SignOffCompletion(
        @TargetAggregateIdentifier ActionId actionId,
        @Nullable Prose organisation,
        @Nullable Prose meeting,
        @Nullable LocalDate happenedOn,
        @Nullable Prose note) {}

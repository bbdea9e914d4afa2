package throughline.command.action;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;

/**
 * Says that an action is not worked on for a while.
 *
 * @param from the day in the real world; absent where it is not known
 */
public record PutOnHold(
        @TargetAggregateIdentifier ActionId actionId,
        @Nullable Prose reason,
        @Nullable LocalDate from) {}

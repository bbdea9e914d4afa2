package throughline.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;

/**
 * Links an action to a priority of another plan or strategy.
 *
 * @param to the other plan, as its document calls itself
 * @param number of its priority, as printed
 * @param subTheme the part of that priority, where one is meant
 */
public record LinkAction(
        @TargetAggregateIdentifier ActionId actionId,
        @Nullable Prose to,
        @Nullable Prose number,
        @Nullable Prose title,
        @Nullable Prose subTheme) {}

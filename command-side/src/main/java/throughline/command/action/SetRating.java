package throughline.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;
import throughline.events.Rating;

/** Says how an action stands; the same rating again confirms it. */
public record SetRating(
        @TargetAggregateIdentifier ActionId actionId,
        @Nullable Rating rating,
        @Nullable Prose reason) {}

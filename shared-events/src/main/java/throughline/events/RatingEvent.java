package throughline.events;

import org.jspecify.annotations.Nullable;

/** How an action stands, in the plan's own ratings. */
public sealed interface RatingEvent extends ActionEvent {
    Rating rating();

    Prose reason();

    /** @param from absent where the action was not rated */
    record RatingSet(
            ActionId actionId, PlanId planId, @Nullable Rating from, Rating rating, Prose reason)
            implements RatingEvent {}

    /** "Still Amber" is information too. */
    record RatingConfirmed(ActionId actionId, PlanId planId, Rating rating, Prose reason) implements RatingEvent {}
}

package throughline.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether an action is worked on: on hold, a duplicate, stopped, marked to go on in the next plan. */
public sealed interface StandingEvent extends ActionEvent {
    /** @param from the day in the real world, where it is known */
    record ActionPutOnHold(
            ActionId actionId,
            PlanId planId,
            Prose reason,
            @Nullable LocalDate from,
            @Nullable Excerpt excerpt) implements StandingEvent {}

    record ActionResumed(
            ActionId actionId,
            PlanId planId,
            Prose reason,
            @Nullable LocalDate from,
            @Nullable Excerpt excerpt) implements StandingEvent {}

    /** @param original the action that says the same; absent where a document does not say clearly which */
    record ActionMarkedDuplicate(
            ActionId actionId,
            PlanId planId,
            @Nullable ActionId original,
            Prose reason,
            @Nullable Excerpt excerpt)
            implements StandingEvent {}

    /** It was no duplicate after all. */
    record DuplicateWithdrawn(ActionId actionId, PlanId planId, Prose reason) implements StandingEvent {}

    /** Nobody will do it, and it goes nowhere else. */
    record ActionStopped(ActionId actionId, PlanId planId, Prose reason) implements StandingEvent {}

    /** Another action takes up what this one left. */
    record FollowOnNamed(ActionId actionId, PlanId planId, ActionId followOn, Prose reason) implements StandingEvent {}

    /** To be carried forward when the next plan opens. */
    record CarryForwardMarked(
            ActionId actionId, PlanId planId, Prose reason, @Nullable Excerpt excerpt)
            implements StandingEvent {}
}

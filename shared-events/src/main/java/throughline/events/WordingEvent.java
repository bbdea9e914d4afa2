package throughline.events;

import org.jspecify.annotations.Nullable;

/** How a row of the plan is printed from now on: its words, its label, its theme, its place, its other cells. */
public sealed interface WordingEvent extends ActionEvent {
    Prose reason();

    record ActionReworded(ActionId actionId, PlanId planId, Prose text, Prose reason) implements WordingEvent {}

    /** @param ref as printed now, absent where none is any more */
    record ActionRenumbered(
            ActionId actionId,
            PlanId planId,
            @Nullable Prose ref,
            Prose reason) implements WordingEvent {}

    /** @param theme as printed now, absent where none is any more */
    record ActionThemed(
            ActionId actionId,
            PlanId planId,
            @Nullable Prose theme,
            Prose reason) implements WordingEvent {}

    /**
     * Another place in the plan, under the same priority or another.
     *
     * @param after the action that it stands below now; absent where it is the first of its priority
     */
    record ActionMoved(
            ActionId actionId,
            PlanId planId,
            PriorityId priorityId,
            @Nullable ActionId after,
            Prose reason)
            implements WordingEvent {}

    /** @param content of the cell as printed now; a blank text where it is empty now */
    record ColumnRewritten(ActionId actionId, PlanId planId, Prose column, Passage content, Prose reason)
            implements WordingEvent {}
}

package throughline.command.action;

import org.jspecify.annotations.Nullable;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.WordingEvent;
import throughline.events.WordingEvent.ActionMoved;
import throughline.events.WordingEvent.ActionRenumbered;
import throughline.events.WordingEvent.ActionReworded;
import throughline.events.WordingEvent.ActionThemed;
import throughline.events.WordingEvent.ColumnRewritten;

/** How an action reads now: its opening words with what later versions of its document changed. */
final class Reads {
    private Reads() {}

    static ActionAdded now(ActionAdded was, WordingEvent event) {
        return switch (event) {
            case ActionReworded e -> with(was, was.priorityId(), was.ref(), was.theme(), e.text());
            case ActionRenumbered e -> with(was, was.priorityId(), e.ref(), was.theme(), was.text());
            case ActionThemed e -> with(was, was.priorityId(), was.ref(), e.theme(), was.text());
            case ActionMoved e -> with(was, e.priorityId(), was.ref(), was.theme(), was.text());
            case ColumnRewritten e -> was;
        };
    }

    private static ActionAdded with(
            ActionAdded was,
            PriorityId under,
            @Nullable Prose ref,
            @Nullable Prose theme,
            Prose text) {
        return new ActionAdded(
                was.actionId(), was.planId(), was.partnershipId(), under, ref, theme, text, was.origins());
    }
}

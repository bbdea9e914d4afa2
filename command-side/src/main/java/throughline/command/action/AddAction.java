package throughline.command.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.Due;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.Timescale;

/**
 * Adds an action at the end of a priority.
 *
 * @param priority its id or its printed reference
 */
public record AddAction(
        PlanId planId,
        @Nullable String priority,
        @Nullable Prose ref,
        @Nullable Prose theme,
        Prose text,
        List<NamedLead> leads,
        @Nullable Timescale timescale,
        List<NewMilestone> milestones) {
    public AddAction {
        leads = List.copyOf(leads);
        milestones = List.copyOf(milestones);
    }

    public record NewMilestone(Prose text, @Nullable Due due) {}
}

package throughline.command.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
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
        List<NewMilestone> milestones,
        @Nullable FollowsOn follows) {
    public AddAction {
        leads = List.copyOf(leads);
        milestones = List.copyOf(milestones);
    }

    public AddAction(
            PlanId planId,
            @Nullable String priority,
            @Nullable Prose ref,
            @Nullable Prose theme,
            Prose text,
            List<NamedLead> leads,
            @Nullable Timescale timescale,
            List<NewMilestone> milestones) {
        this(planId, priority, ref, theme, text, leads, timescale, milestones, null);
    }

    /** The action whose remainder this one takes up, and what that is. */
    public record FollowsOn(ActionId actionId, @Nullable Prose reason) {}

    public record NewMilestone(Prose text, @Nullable Due due) {}
}

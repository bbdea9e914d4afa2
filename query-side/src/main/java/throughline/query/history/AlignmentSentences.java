package throughline.query.history;

import org.jspecify.annotations.Nullable;
import throughline.events.AlignmentEvent;
import throughline.events.AlignmentEvent.ActionMapped;
import throughline.events.AlignmentEvent.MappingWithdrawn;
import throughline.events.AlignmentEvent.PlanAligned;
import throughline.events.AlignmentEvent.PriorityMapped;
import throughline.events.MappingId;
import throughline.events.Prose;
import throughline.query.plan.PlanState;

/** What was done to a plan's alignment. */
final class AlignmentSentences {
    private AlignmentSentences() {}

    static String of(AlignmentEvent event, PlanState before) {
        return switch (event) {
            case PlanAligned e ->
                "aligned the plan to " + Words.quoted(e.strategy().name())
                        + (e.whole() == null ? "." : ", to its priority " + whole(e.whole(), e.subTheme()) + ".");
            case PriorityMapped e ->
                "mapped " + InterventionSentences.priority(e.priorityId(), before) + " to "
                        + parent(e.parent(), e.subTheme(), e.strategy());
            case ActionMapped e ->
                "mapped " + Words.action(before, e.action()) + " to " + parent(e.parent(), e.subTheme(), e.strategy());
            case MappingWithdrawn e ->
                "withdrew the mapping of " + mapped(e.mappingId(), before) + Words.because(e.reason());
        };
    }

    private static String parent(Prose parent, @Nullable Prose subTheme, Prose strategy) {
        return "priority " + whole(parent, subTheme) + " of " + Words.quoted(strategy) + ".";
    }

    private static String whole(Prose parent, @Nullable Prose subTheme) {
        return parent.text().strip()
                + (subTheme == null ? "" : " (" + subTheme.text().strip() + ")");
    }

    private static String mapped(MappingId id, PlanState before) {
        var alignment = before.context().alignment();
        var priority = alignment.priorities().get(id);
        if (priority != null) {
            return InterventionSentences.priority(priority.priorityId(), before);
        }
        var action = alignment.actions().get(id);
        return action == null ? "something" : Words.action(before, action.action());
    }
}

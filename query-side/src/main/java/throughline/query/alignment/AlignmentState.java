package throughline.query.alignment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import throughline.events.AlignmentEvent;
import throughline.events.AlignmentEvent.ActionMapped;
import throughline.events.AlignmentEvent.MappingWithdrawn;
import throughline.events.AlignmentEvent.PlanAligned;
import throughline.events.AlignmentEvent.PriorityMapped;
import throughline.events.MappingId;
import throughline.events.Prose;
import throughline.query.journal.Entry;
import throughline.query.plan.Kept;

/**
 * What a plan serves beyond itself.
 *
 * @param sequence of the last event in its stream; -1 before the first
 * @param strategies by name, whatever its capitals; of several alignments to one the last
 */
public record AlignmentState(
        long sequence,
        Map<String, PlanAligned> strategies,
        Map<MappingId, PriorityMapped> priorities,
        Map<MappingId, ActionMapped> actions) {
    public static final AlignmentState NOTHING = new AlignmentState(-1, Map.of(), Map.of(), Map.of());

    public AlignmentState after(AlignmentEvent event, Entry entry) {
        var next = entry.sequence();
        return switch (event) {
            case PlanAligned e ->
                new AlignmentState(
                        next, Kept.with(strategies, plain(e.strategy().name()), e), priorities, actions);
            case PriorityMapped e ->
                new AlignmentState(next, strategies, Kept.with(priorities, e.mappingId(), e), actions);
            case ActionMapped e ->
                new AlignmentState(next, strategies, priorities, Kept.with(actions, e.mappingId(), e));
            case MappingWithdrawn e ->
                new AlignmentState(
                        next,
                        strategies,
                        Kept.without(priorities, e.mappingId()),
                        Kept.without(actions, e.mappingId()));
        };
    }

    public List<PlanAligned> aligned() {
        return List.copyOf(strategies.values());
    }

    /** Names are the same whatever their capitals and spaces. */
    static String plain(Prose name) {
        return plain(name.text());
    }

    static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }
}

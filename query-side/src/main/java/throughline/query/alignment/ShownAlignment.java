package throughline.query.alignment;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.events.AlignmentEvent.ActionMapped;
import throughline.events.AlignmentEvent.PlanAligned;
import throughline.events.AlignmentEvent.PriorityMapped;
import throughline.events.Prose;
import throughline.query.plan.PlanState;

/** What a plan serves, in the shape that readers get. */
public final class ShownAlignment {
    private final PlanState plan;
    private final AlignmentState state;

    public ShownAlignment(PlanState plan) {
        this.plan = plan;
        this.state = plan.context().alignment();
    }

    public List<GetAlignment.Aligned> strategies() {
        return state.aligned().stream().map(this::aligned).toList();
    }

    private GetAlignment.Aligned aligned(PlanAligned aligned) {
        var name = AlignmentState.plain(aligned.strategy().name());
        return new GetAlignment.Aligned(
                aligned.strategy().name().text(),
                aligned.strategy().plan(),
                aligned.priorities().stream()
                        .map(parent -> new GetAlignment.Parent(text(parent.ref()), text(parent.title())))
                        .toList(),
                text(aligned.whole()),
                text(aligned.subTheme()),
                state.priorities().values().stream()
                        .filter(mapped ->
                                AlignmentState.plain(mapped.strategy()).equals(name))
                        .flatMap(this::priority)
                        .toList(),
                state.actions().values().stream()
                        .filter(mapped ->
                                AlignmentState.plain(mapped.strategy()).equals(name))
                        .flatMap(this::action)
                        .toList(),
                aligned.source() == null ? null : aligned.source().toString());
    }

    private Stream<GetAlignment.MappedPriority> priority(PriorityMapped mapped) {
        var priority = plan.priorities().get(mapped.priorityId());
        return priority == null
                ? Stream.of()
                : Stream.of(new GetAlignment.MappedPriority(
                        mapped.mappingId(),
                        mapped.priorityId(),
                        text(priority.ref()),
                        priority.title().text(),
                        mapped.parent().text(),
                        text(mapped.subTheme())));
    }

    private Stream<GetAlignment.MappedAction> action(ActionMapped mapped) {
        var action = plan.actions().get(mapped.action());
        return action == null
                ? Stream.of()
                : Stream.of(new GetAlignment.MappedAction(
                        mapped.mappingId(),
                        mapped.action(),
                        text(action.added().ref()),
                        action.added().text().text(),
                        mapped.parent().text(),
                        text(mapped.subTheme())));
    }

    static @Nullable String text(@Nullable Prose prose) {
        return prose == null ? null : prose.text();
    }
}

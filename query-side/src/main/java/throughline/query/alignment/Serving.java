package throughline.query.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.AlignmentEvent.PlanAligned;
import throughline.events.PriorityId;
import throughline.events.RowEvent.ActionLinked;
import throughline.query.plan.Noted;
import throughline.query.plan.PlanState;

/**
 * That something of a plan serves a priority of a strategy: the whole plan, one of its priorities, or one of its actions.
 *
 * @param parent the strategy's priority, by its reference or title
 */
record Serving(
        String parent,
        @Nullable String subTheme,
        @Nullable PriorityId priority,
        @Nullable ActionId action) {

    /** In the order in which they were recorded. */
    static List<Serving> of(PlanAligned aligned, PlanState plan) {
        var alignment = plan.context().alignment();
        var name = AlignmentState.plain(aligned.strategy().name());
        var all = new ArrayList<Serving>();
        if (aligned.whole() != null) {
            all.add(new Serving(aligned.whole().text(), ShownAlignment.text(aligned.subTheme()), null, null));
        }
        alignment.priorities().values().stream()
                .filter(mapped -> AlignmentState.plain(mapped.strategy()).equals(name))
                .forEach(mapped -> all.add(new Serving(
                        mapped.parent().text(), ShownAlignment.text(mapped.subTheme()), mapped.priorityId(), null)));
        alignment.actions().values().stream()
                .filter(mapped -> AlignmentState.plain(mapped.strategy()).equals(name))
                .forEach(mapped -> all.add(new Serving(
                        mapped.parent().text(), ShownAlignment.text(mapped.subTheme()), null, mapped.action())));
        plan.actions()
                .values()
                .forEach(action -> action.facts().links().stream()
                        .map(Noted::event)
                        .filter(link -> means(link, aligned, alignment))
                        .forEach(link -> all.add(new Serving(
                                (link.number() == null ? link.title() : link.number()).text(),
                                ShownAlignment.text(link.subTheme()),
                                null,
                                link.actionId()))));
        return List.copyOf(all);
    }

    /** A printed link names its strategy, or there is only one that it can mean. */
    private static boolean means(ActionLinked link, PlanAligned aligned, AlignmentState alignment) {
        var to = link.to();
        return to != null
                ? AlignmentState.plain(to)
                        .equals(AlignmentState.plain(aligned.strategy().name()))
                : alignment.strategies().size() == 1;
    }

    boolean serves(FindAlignment.Parent to) {
        return Objects.equals(plain(parent), plain(to.ref())) || Objects.equals(plain(parent), plain(to.title()));
    }

    boolean whole() {
        return priority == null && action == null;
    }

    private static @Nullable String plain(@Nullable String label) {
        return label == null ? null : AlignmentState.plain(label);
    }
}

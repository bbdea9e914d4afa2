package throughline.query.interventions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.IndicatorId;
import throughline.events.InterventionEvent;
import throughline.events.InterventionEvent.BenefitPromised;
import throughline.events.InterventionEvent.InterventionAdded;
import throughline.events.InterventionEvent.InterventionLinked;
import throughline.events.InterventionEvent.InterventionUnlinked;
import throughline.events.InterventionEvent.MeasurePromised;
import throughline.events.InterventionEvent.MeasureTracked;
import throughline.events.InterventionEvent.MeasureUntracked;
import throughline.events.InterventionId;
import throughline.events.MeasureId;
import throughline.events.PriorityId;
import throughline.query.journal.Entry;
import throughline.query.plan.Kept;

/**
 * Everything that the record says of one intervention.
 *
 * @param sequence of its last event in its stream
 * @param serves priorities and actions, in the order in which they were linked
 */
public record InterventionState(
        InterventionAdded added,
        long sequence,
        List<BenefitPromised> benefits,
        Map<MeasureId, Measure> measures,
        List<Served> serves) {

    /** @param indicator that shows it; absent where none does */
    public record Measure(
            MeasurePromised promised, @Nullable IndicatorId indicator) {}

    /** One of the two is there. */
    public record Served(
            @Nullable PriorityId priority, @Nullable ActionId action) {}

    public static Map<InterventionId, InterventionState> after(
            Map<InterventionId, InterventionState> all, InterventionEvent event, Entry entry) {
        var known = all.get(event.interventionId());
        if (known == null) {
            return event instanceof InterventionAdded added
                    ? Kept.with(all, added.interventionId(), opened(added, entry.sequence()))
                    : all;
        }
        return Kept.with(all, event.interventionId(), known.after(event, entry.sequence()));
    }

    private static InterventionState opened(InterventionAdded added, long sequence) {
        return new InterventionState(added, sequence, List.of(), Map.of(), List.of());
    }

    private InterventionState after(InterventionEvent event, long next) {
        return switch (event) {
            case InterventionAdded again -> opened(again, next);
            case BenefitPromised e -> new InterventionState(added, next, Kept.with(benefits, e), measures, serves);
            case MeasurePromised e -> having(next, Kept.with(measures, e.measureId(), new Measure(e, null)));
            case MeasureTracked e -> having(next, tracked(e.measureId(), e.indicatorId()));
            case MeasureUntracked e -> having(next, tracked(e.measureId(), null));
            case InterventionLinked e -> {
                var served = new Served(e.priority(), e.action());
                yield serving(next, serves.contains(served) ? serves : Kept.with(serves, served));
            }
            case InterventionUnlinked e ->
                serving(
                        next,
                        serves.stream()
                                .filter(served -> !served.equals(new Served(e.priority(), e.action())))
                                .toList());
        };
    }

    private InterventionState having(long next, Map<MeasureId, Measure> now) {
        return new InterventionState(added, next, benefits, now, serves);
    }

    private InterventionState serving(long next, List<Served> now) {
        return new InterventionState(added, next, benefits, measures, now);
    }

    private Map<MeasureId, Measure> tracked(MeasureId id, @Nullable IndicatorId indicator) {
        var known = measures.get(id);
        return known == null ? measures : Kept.with(measures, id, new Measure(known.promised(), indicator));
    }
}

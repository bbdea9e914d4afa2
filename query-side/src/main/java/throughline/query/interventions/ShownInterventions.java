package throughline.query.interventions;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.events.IndicatorId;
import throughline.events.Prose;
import throughline.query.plan.PlanState;

/** Interventions in the shape that readers get. */
public final class ShownInterventions {
    private final PlanState plan;

    public ShownInterventions(PlanState plan) {
        this.plan = plan;
    }

    public GetInterventions.Intervention of(InterventionState intervention) {
        var added = intervention.added();
        return new GetInterventions.Intervention(
                added.interventionId(),
                text(added.group()),
                added.name().text(),
                text(added.summary()),
                intervention.benefits().stream()
                        .map(benefit -> benefit.text().text())
                        .toList(),
                intervention.measures().values().stream().map(this::measure).toList(),
                intervention.serves().stream().flatMap(this::priority).toList(),
                intervention.serves().stream().flatMap(this::action).toList(),
                added.source() == null ? null : added.source().toString(),
                intervention.sequence());
    }

    /** What was promised to be measured, and is not. */
    List<GetInterventions.Unread> withoutReadings() {
        return plan.context().interventions().values().stream()
                .flatMap(intervention -> intervention.measures().values().stream()
                        .map(measure -> unread(intervention, measure))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull))
                .toList();
    }

    private GetInterventions.@Nullable Unread unread(InterventionState of, InterventionState.Measure measure) {
        var shown = measure(measure);
        if (shown.readings() > 0) {
            return null;
        }
        var indicator = shown.indicator();
        return new GetInterventions.Unread(
                of.added().interventionId(),
                of.added().name().text(),
                shown.measureId(),
                shown.text(),
                indicator == null
                        ? "No indicator shows it."
                        : "The indicator that shows it, “" + indicator.name() + "”, has no reading yet.");
    }

    private GetInterventions.Measure measure(InterventionState.Measure measure) {
        var promised = measure.promised();
        var tracking = tracking(measure.indicator());
        return new GetInterventions.Measure(
                promised.measureId(), promised.text().text(), tracking, readings(measure.indicator()));
    }

    private GetInterventions.@Nullable Tracking tracking(@Nullable IndicatorId id) {
        var indicator = id == null ? null : plan.context().indicators().get(id);
        return indicator == null
                ? null
                : new GetInterventions.Tracking(
                        indicator.added().indicatorId(),
                        indicator.added().name().text(),
                        text(indicator.added().area()));
    }

    private int readings(@Nullable IndicatorId id) {
        var indicator = id == null ? null : plan.context().indicators().get(id);
        return indicator == null ? 0 : indicator.readings().size();
    }

    private Stream<GetInterventions.Priority> priority(InterventionState.Served served) {
        var id = served.priority();
        var priority = id == null ? null : plan.priorities().get(id);
        return priority == null
                ? Stream.of()
                : Stream.of(new GetInterventions.Priority(
                        priority.priorityId(),
                        text(priority.ref()),
                        priority.title().text()));
    }

    private Stream<GetInterventions.Action> action(InterventionState.Served served) {
        var id = served.action();
        var action = id == null ? null : plan.actions().get(id);
        return action == null
                ? Stream.of()
                : Stream.of(new GetInterventions.Action(
                        action.added().actionId(),
                        text(action.added().ref()),
                        action.added().text().text()));
    }

    private static @Nullable String text(@Nullable Prose prose) {
        return prose == null ? null : prose.text();
    }
}

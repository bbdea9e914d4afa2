package throughline.query.history;

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
import throughline.events.MeasureId;
import throughline.events.PriorityId;
import throughline.query.plan.PlanState;

/** What was done to an intervention. */
final class InterventionSentences {
    private InterventionSentences() {}

    static String of(InterventionEvent event, PlanState before) {
        var known = before.context().interventions().get(event.interventionId());
        var name =
                known == null ? "an intervention" : Words.quoted(known.added().name());
        return switch (event) {
            case InterventionAdded e ->
                "added the intervention " + Words.quoted(e.name())
                        + (e.group() == null ? "" : " under " + Words.quoted(e.group())) + ".";
            case BenefitPromised e -> "said what " + name + " is good for: " + Words.ending(e.text());
            case MeasurePromised e -> "promised to measure " + name + " by " + Words.ending(e.text());
            case MeasureTracked e ->
                "said that the measure " + measure(e, e.measureId(), before) + " of " + name + " is shown by "
                        + indicator(e.indicatorId(), before) + ".";
            case MeasureUntracked e ->
                "said that no indicator shows the measure " + measure(e, e.measureId(), before) + " of " + name
                        + Words.because(e.reason());
            case InterventionLinked e -> "linked " + name + " to " + served(e.priority(), e.action(), before) + ".";
            case InterventionUnlinked e ->
                "unlinked " + name + " from " + served(e.priority(), e.action(), before) + Words.because(e.reason());
        };
    }

    private static String measure(InterventionEvent event, MeasureId id, PlanState before) {
        var known = before.context().interventions().get(event.interventionId());
        var measure = known == null ? null : known.measures().get(id);
        return measure == null
                ? "that it promised"
                : Words.quoted(measure.promised().text());
    }

    private static String indicator(IndicatorId id, PlanState before) {
        var known = before.context().indicators().get(id);
        return known == null ? "an indicator" : Words.quoted(known.added().name());
    }

    static String served(@Nullable PriorityId priority, @Nullable ActionId action, PlanState before) {
        return action != null
                ? Words.action(before, action)
                : priority == null ? "the plan" : priority(priority, before);
    }

    static String priority(PriorityId id, PlanState before) {
        var known = before.priorities().get(id);
        return known == null
                ? "a priority"
                : "priority " + (known.ref() == null ? "" : known.ref() + ", ") + Words.quoted(known.title());
    }
}

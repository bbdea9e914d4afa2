package throughline.query.interventions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.IndicatorId;
import throughline.events.InterventionId;
import throughline.events.MeasureId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.query.journal.Moment;

/** What is done beside a plan's actions, as the record had it at a moment. */
public record GetInterventions(PlanId planId, Moment asAt) {

    /**
     * @param position of the last entry that this answer rests on
     * @param withoutReadings the promised measures that nobody has a reading of
     */
    public record Answer(
            PlanId planId,
            String title,
            Instant asAt,
            long position,
            List<Intervention> interventions,
            List<Unread> withoutReadings) {}

    /**
     * @param group the heading under which the document puts it
     * @param source the place in the document that it was read from
     * @param sequence of its stream, as {@code If-Match} takes it
     */
    public record Intervention(
            InterventionId interventionId,
            @Nullable String group,
            String name,
            @Nullable String summary,
            List<String> benefits,
            List<Measure> measures,
            List<Priority> priorities,
            List<Action> actions,
            @Nullable String source,
            long sequence) {}

    /**
     * @param indicator that shows it; absent where none does
     * @param readings how many that indicator has
     */
    public record Measure(
            MeasureId measureId, String text, @Nullable Tracking indicator, int readings) {}

    public record Tracking(
            IndicatorId indicatorId, String name, @Nullable String area) {}

    public record Priority(PriorityId priorityId, @Nullable String ref, String title) {}

    public record Action(ActionId actionId, @Nullable String ref, String text) {}

    /** @param why no indicator shows it, or the one that does has no reading */
    public record Unread(
            InterventionId interventionId, String intervention, MeasureId measureId, String text, String why) {}
}

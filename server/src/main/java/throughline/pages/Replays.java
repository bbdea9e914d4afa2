package throughline.pages;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.api.Ask;
import throughline.events.ActionId;
import throughline.events.PlanId;
import throughline.query.changes.GetChanges;
import throughline.query.history.GetPlanHistory;
import throughline.query.history.Told;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.query.plan.GetTimeline;

/** Asks for all that a page of the replay shows of one step. */
@Component
class Replays {
    private static final int SHOWN = 8;

    private final Ask reading;
    private final British british;
    private final Wordings wordings;

    Replays(Ask reading, British british, Wordings wordings) {
        this.reading = reading;
        this.british = british;
        this.wordings = wordings;
    }

    GetTimeline.Answer life(PlanId planId) {
        return reading.ask(new GetTimeline(planId), GetTimeline.Answer.class);
    }

    /** @param on the day asked about; absent means that of the step */
    Replayed of(PlanId planId, Steps steps, int chosen, @Nullable LocalDate on) {
        var step = steps.list().get(chosen);
        var plan = reading.ask(new GetPlan(planId, new Moment.At(step.position()), on), GetPlan.Answer.class);
        var told = told(planId, steps, chosen, SHOWN);
        return new Replayed(
                plan,
                step,
                chosen + 1,
                told,
                step.entries() - told.size(),
                chosen == 0 ? Map.of() : changed(planId, steps.list().get(chosen - 1), step),
                neighbour(planId, steps, chosen - 1),
                neighbour(planId, steps, chosen + 1));
    }

    private List<Told> told(PlanId planId, Steps steps, int index, int limit) {
        var before = steps.get(index - 1);
        var upTo = new Moment.At(steps.list().get(index).position());
        var asked = new GetPlanHistory(planId, before == null ? 0 : before.position(), limit, Set.of(), upTo);
        return reading.ask(asked, GetPlanHistory.Answer.class).events();
    }

    private Replayed.@Nullable Neighbour neighbour(PlanId planId, Steps steps, int index) {
        var step = steps.get(index);
        return step == null
                ? null
                : new Replayed.Neighbour(
                        step.position(),
                        step.at(),
                        told(planId, steps, index, 1).getFirst().sentence(),
                        step.entries() - 1);
    }

    private Map<ActionId, JustChanged> changed(PlanId planId, GetTimeline.Step before, GetTimeline.Step step) {
        var asked = new GetChanges(planId, new Moment.At(before.position()), new Moment.At(step.position()));
        var found = reading.ask(asked, GetChanges.Answer.class);
        var words = new SpeltOut(british, wordings);
        var changed = new LinkedHashMap<ActionId, JustChanged>();
        Stream.concat(found.added().stream(), found.changed().stream())
                .filter(item -> item.kind().equals("action"))
                .forEach(item -> changed.put(
                        ActionId.of(item.id()),
                        JustChanged.of(Compared.of(item, words), item.what().equals(GetChanges.Item.ADDED))));
        return changed;
    }
}

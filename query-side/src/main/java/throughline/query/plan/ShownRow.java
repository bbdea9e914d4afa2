package throughline.query.plan;

import org.jspecify.annotations.Nullable;
import throughline.events.RowEvent.ActionLinked;

/** What else a row holds, in the shape that readers get. */
final class ShownRow {
    private final PlanState plan;

    ShownRow(PlanState plan) {
        this.plan = plan;
    }

    GetPlan.Row of(ActionState action) {
        var facts = action.facts();
        return new GetPlan.Row(
                facts.conditions().values().stream().map(ShownRow::condition).toList(),
                facts.quantities().values().stream().map(ShownRow::quantity).toList(),
                facts.bodies().values().stream().map(this::body).toList(),
                facts.related().stream()
                        .map(noted -> new GetPlan.Related(
                                noted.event().related(),
                                ShownChasing.ref(plan, noted.event().related()),
                                ShownAction.text(noted.event().note()),
                                noted.event().excerpt()))
                        .toList(),
                facts.links().stream().map(noted -> link(noted.event())).toList(),
                facts.doubts().values().stream().map(ShownRow::doubt).toList(),
                percentComplete(action));
    }

    private static GetPlan.Condition condition(RowFacts.Condition condition) {
        var event = condition.noted().event();
        var settled = condition.settled();
        return new GetPlan.Condition(
                event.conditionId(),
                event.text().text(),
                settled == null ? null : settled.event().met(),
                settled == null ? null : settled.event().reason().text(),
                event.excerpt());
    }

    private static GetPlan.Quantity quantity(RowFacts.Quantity quantity) {
        var event = quantity.promised().event();
        return new GetPlan.Quantity(
                event.quantityId(),
                event.count(),
                event.what().text(),
                ShownAction.text(event.every()),
                quantity.counted(),
                event.excerpt());
    }

    private GetPlan.Body body(RowFacts.Body body) {
        var event = body.involved().event();
        var answer = body.answers().isEmpty() ? null : body.answers().getLast().event();
        return new GetPlan.Body(
                event.body(),
                plan.nameOf(event.body()),
                event.involvement(),
                ShownAction.text(event.what()),
                answer == null ? null : answer.answer().text(),
                answer == null ? null : answer.agreed(),
                answer == null ? null : answer.happenedOn(),
                event.excerpt());
    }

    private static GetPlan.Link link(ActionLinked event) {
        return new GetPlan.Link(
                ShownAction.text(event.to()),
                ShownAction.text(event.number()),
                event.title().text(),
                ShownAction.text(event.subTheme()),
                event.excerpt());
    }

    private static GetPlan.Doubt doubt(RowFacts.Doubt doubt) {
        var event = doubt.noted().event();
        return new GetPlan.Doubt(
                event.kind(),
                event.sentence().text(),
                event.excerpt(),
                doubt.settled() == null ? null : doubt.settled().event().how().text(),
                doubt.noted().position());
    }

    /** Each milestone weighs as much as each quantity; what is counted beyond the promise counts no more. */
    static @Nullable Integer percentComplete(ActionState action) {
        var milestones = action.milestones().values();
        var quantities = action.facts().quantities().values();
        var all = milestones.size() + quantities.size();
        if (all == 0) {
            return null;
        }
        var reached = milestones.stream().filter(step -> step.reached() != null).count();
        var counted = quantities.stream()
                .mapToDouble(quantity -> {
                    var promised = quantity.promised().event().count();
                    return promised <= 0 ? 1 : Math.clamp((double) quantity.counted() / promised, 0, 1);
                })
                .sum();
        return (int) Math.floor(100 * (reached + counted) / all);
    }
}

package throughline.query.reading;

import java.time.LocalDate;
import org.axonframework.queryhandling.QueryHandler;
import throughline.query.journal.Names;
import throughline.query.plan.ActionState;
import throughline.query.plan.GetPlan;
import throughline.query.plan.PlanState;
import throughline.query.plan.PlanStates;
import throughline.query.plan.RowFacts;
import throughline.query.plan.ShownAction;

/** Answers how a printed plan was read, out of the fold of the plan. */
public final class Readings {
    private final PlanStates states;
    private final Names names;

    public Readings(PlanStates states, Names names) {
        this.states = states;
        this.names = names;
    }

    @QueryHandler
    public GetReading.Answer answer(GetReading asked) {
        return of(states.of(asked.planId(), asked.asAt()), names);
    }

    static GetReading.Answer of(PlanState plan, Names names) {
        var shown = new ShownAction(plan, LocalDate.EPOCH, names);
        var rows = plan.actions().values().stream()
                .filter(Readings::printed)
                .map(action -> row(plan, action, shown.of(action), names))
                .toList();
        var findings = rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.findings().stream())
                .toList();
        return new GetReading.Answer(
                plan.opening().planId(),
                plan.opening().title().text(),
                plan.position(),
                rows,
                findings.stream().filter(finding -> finding.settled() == null).toList(),
                findings.stream().filter(finding -> finding.settled() != null).toList(),
                rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .mapToInt(cell -> cell.pieces().size())
                        .sum());
    }

    /** Something in it came from a document. */
    private static boolean printed(ActionState action) {
        return action.leadAsWritten() != null
                || action.timing().interpreted() != null
                || !action.columns().isEmpty()
                || !action.facts().equals(RowFacts.NONE);
    }

    private static GetReading.Row row(PlanState plan, ActionState action, GetPlan.Action shown, Names names) {
        var priority = plan.priorities().get(action.added().priorityId());
        return new GetReading.Row(
                shown.actionId(),
                priority == null || priority.ref() == null
                        ? null
                        : priority.ref().text(),
                shown.ref(),
                shown.text(),
                shown.status(),
                new RowReading(action, shown, names).cells());
    }
}

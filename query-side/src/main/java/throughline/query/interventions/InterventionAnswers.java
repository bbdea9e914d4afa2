package throughline.query.interventions;

import java.time.Clock;
import org.axonframework.queryhandling.QueryHandler;
import throughline.query.plan.PlanStates;

/** Answers what is done beside a plan's actions, out of the fold of the plan. */
public final class InterventionAnswers {
    private final PlanStates states;
    private final Clock clock;

    public InterventionAnswers(PlanStates states, Clock clock) {
        this.states = states;
        this.clock = clock;
    }

    @QueryHandler
    public GetInterventions.Answer answer(GetInterventions asked) {
        var plan = states.of(asked.planId(), asked.asAt());
        var shown = new ShownInterventions(plan);
        return new GetInterventions.Answer(
                asked.planId(),
                plan.opening().title().text(),
                plan.instant(asked.asAt(), clock),
                plan.position(),
                plan.context().interventions().values().stream().map(shown::of).toList(),
                shown.withoutReadings());
    }
}

package throughline.query.funds;

import java.time.Clock;
import org.axonframework.queryhandling.QueryHandler;
import throughline.query.journal.Names;
import throughline.query.plan.PlanStates;

/** Answers what a plan gives out, out of the fold of the plan. */
public final class FundAnswers {
    private final PlanStates states;
    private final Names names;
    private final Clock clock;

    public FundAnswers(PlanStates states, Names names, Clock clock) {
        this.states = states;
        this.names = names;
        this.clock = clock;
    }

    @QueryHandler
    public GetFunds.Answer answer(GetFunds asked) {
        var plan = states.of(asked.planId(), asked.asAt());
        var shown = new ShownFunds(plan, names);
        return new GetFunds.Answer(
                asked.planId(),
                plan.opening().title().text(),
                plan.instant(asked.asAt(), clock),
                plan.position(),
                plan.context().funds().values().stream().map(shown::of).toList(),
                shown.findings());
    }
}

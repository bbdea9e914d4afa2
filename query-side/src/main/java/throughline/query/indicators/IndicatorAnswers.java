package throughline.query.indicators;

import java.time.Clock;
import org.axonframework.queryhandling.QueryHandler;
import throughline.query.journal.Names;
import throughline.query.journal.PartnershipNames;
import throughline.query.plan.PlanStates;

/** Answers what a plan measures, out of the fold of the plan. */
public final class IndicatorAnswers {
    private final PlanStates states;
    private final Names names;
    private final PartnershipNames partnerships;
    private final Clock clock;

    public IndicatorAnswers(PlanStates states, Names names, PartnershipNames partnerships, Clock clock) {
        this.states = states;
        this.names = names;
        this.partnerships = partnerships;
        this.clock = clock;
    }

    @QueryHandler
    public GetIndicators.Answer answer(GetIndicators asked) {
        var plan = states.of(asked.planId(), asked.asAt());
        var shown = new ShownIndicators(names);
        return new GetIndicators.Answer(
                asked.planId(),
                plan.opening().title().text(),
                plan.instant(asked.asAt(), clock),
                plan.position(),
                plan.context().indicators().values().stream().map(shown::of).toList(),
                Disagreements.in(plan, partnerships.of(plan.opening().partnershipId())));
    }
}

package throughline.query.governance;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.queryhandling.QueryHandler;
import throughline.events.GovernanceEvent.Known;
import throughline.events.GovernanceEvent.Review;
import throughline.events.GovernanceEvent.Standing;
import throughline.query.journal.Moment;
import throughline.query.journal.Names;
import throughline.query.plan.PlanStates;

/** Answers who hears of a plan, out of the fold of the plan. */
public final class GovernanceAnswers {
    private final PlanStates states;
    private final Names names;
    private final Clock clock;

    public GovernanceAnswers(PlanStates states, Names names, Clock clock) {
        this.states = states;
        this.names = names;
        this.clock = clock;
    }

    @QueryHandler
    public GetGovernance.Answer answer(GetGovernance asked) {
        var plan = states.of(asked.planId(), asked.asAt());
        var instant = plan.instant(asked.asAt(), clock);
        var on = asked.on() == null ? LocalDate.ofInstant(instant, Moment.LONDON) : asked.on();
        var shown = new ShownGovernance(plan, names);
        var state = plan.context().governance();
        return new GetGovernance.Answer(
                asked.planId(),
                plan.opening().title().text(),
                instant,
                on,
                plan.position(),
                shown.officer(on),
                shown.officers(),
                shown.boards(),
                shown.lines(),
                shown.authorities(Standing.BOUND),
                shown.authorities(Standing.PARTNER),
                shown.needs(Known.NEED),
                shown.needs(Known.GAP),
                shown.consultations(),
                shown.promises(),
                shown.reviews(),
                state.next(Review.REVIEW),
                state.sequence());
    }
}

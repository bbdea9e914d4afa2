package throughline.query.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import throughline.query.Unknown;
import throughline.query.journal.Moment;
import throughline.query.journal.Names;
import throughline.query.journal.PartnershipNames;

/** Answers what a plan or an action says, out of the fold of the plan. */
public final class PlanAnswers {
    private final PlanStates states;
    private final Names names;
    private final PartnershipNames partnerships;
    private final Clock clock;

    public PlanAnswers(PlanStates states, Names names, PartnershipNames partnerships, Clock clock) {
        this.states = states;
        this.names = names;
        this.partnerships = partnerships;
        this.clock = clock;
    }

    @QueryHandler
    public GetPlan.Answer answer(GetPlan asked) {
        var plan = states.of(asked.planId(), asked.asAt());
        var instant = plan.instant(asked.asAt(), clock);
        var on = asked.on() == null ? LocalDate.ofInstant(instant, Moment.LONDON) : asked.on();
        return new ShownPlan(names, partnerships).of(plan, instant, on);
    }

    @QueryHandler
    public GetTimeline.Answer answer(GetTimeline asked) {
        var steps = new ArrayList<GetTimeline.Step>();
        for (var mark : states.marks(asked.planId())) {
            var last = steps.isEmpty() ? null : steps.getLast();
            var together = last != null && last.at().equals(mark.at());
            var before = together ? steps.removeLast() : null;
            steps.add(new GetTimeline.Step(
                    before == null ? mark.position() : before.first(),
                    mark.position(),
                    mark.at(),
                    before == null ? 1 : before.entries() + 1,
                    mark.rating() || (before != null && before.rating())));
        }
        var versions = states.of(asked.planId(), Moment.NOW).versions().stream()
                .map(noted -> new GetTimeline.Version(
                        noted.event().label().text(), noted.event().publishedOn(), noted.position()))
                .toList();
        return new GetTimeline.Answer(asked.planId(), List.copyOf(steps), versions);
    }

    @QueryHandler
    public GetAction.Answer answer(GetAction asked) {
        var planId = states.planOf(asked.actionId());
        var plan = states.of(planId, asked.asAt());
        var action = plan.actions().get(asked.actionId());
        if (action == null) {
            throw new Unknown("The action was not in the record yet at "
                    + asked.asAt().text() + ". Ask for a later moment, or for the action as it is now.");
        }
        var instant = plan.instant(asked.asAt(), clock);
        var on = asked.on() == null ? LocalDate.ofInstant(instant, Moment.LONDON) : asked.on();
        var shown = new ShownAction(plan, on, names);
        var opening = plan.opening();
        var priority = plan.priorities().get(action.added().priorityId());
        return new GetAction.Answer(
                asked.actionId(),
                planId,
                opening.title().text(),
                partnerships.of(opening.partnershipId()),
                opening.partnershipId(),
                ShownAction.text(opening.marking()),
                plan.standing(),
                instant,
                on,
                plan.position(),
                ShownPlan.statusKey(plan.statusKey()),
                action.added().priorityId(),
                priority == null ? null : ShownAction.text(priority.ref()),
                priority == null ? "" : priority.title().text(),
                shown.of(action),
                shown.ratings(action),
                shown.updates(action),
                plan.parties().values().stream()
                        .map(party -> new GetAction.Party(
                                party.partyId(), party.kind(), party.name().text()))
                        .toList());
    }
}

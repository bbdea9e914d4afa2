package throughline.query.carrying;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanEvent.PriorityAdded;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.query.journal.Moment;
import throughline.query.journal.Names;
import throughline.query.journal.PartnershipNames;
import throughline.query.plan.ActionState;
import throughline.query.plan.PlanState;
import throughline.query.plan.PlanStates;
import throughline.query.plan.ShownAction;
import throughline.query.plan.ShownPlan;

/** Answers what could become of a plan's unfinished actions, out of the fold of the plan. */
public final class CarryOvers {
    private final PlanStates states;
    private final Names names;
    private final PartnershipNames partnerships;
    private final Clock clock;

    public CarryOvers(PlanStates states, Names names, PartnershipNames partnerships, Clock clock) {
        this.states = states;
        this.names = names;
        this.partnerships = partnerships;
        this.clock = clock;
    }

    @QueryHandler
    public GetCarryOver.Answer answer(GetCarryOver asked) {
        var plan = states.of(asked.planId(), Moment.NOW);
        return of(plan, LocalDate.now(clock.withZone(Moment.LONDON)));
    }

    GetCarryOver.Answer of(PlanState plan, LocalDate on) {
        var opening = plan.opening();
        var shown = new ShownAction(plan, on, names);
        var priorities = List.copyOf(plan.priorities().keySet());
        return new GetCarryOver.Answer(
                opening.planId(),
                opening.title().text(),
                text(opening.period()),
                text(opening.marking()),
                partnerships.of(opening.partnershipId()),
                opening.partnershipId(),
                plan.standing(),
                on,
                plan.position(),
                ShownPlan.statusKey(plan.statusKey()),
                plan.priorities().values().stream().map(CarryOvers::priority).toList(),
                plan.actions().values().stream()
                        .sorted(Comparator.comparingInt(action ->
                                priorities.indexOf(action.added().priorityId())))
                        .map(action -> row(action, plan, shown, on))
                        .filter(Objects::nonNull)
                        .toList(),
                plan.actions().values().stream()
                        .map(action -> inDoubt(action, plan, on))
                        .filter(one -> !one.why().isEmpty())
                        .toList());
    }

    private static GetCarryOver.@Nullable Row row(ActionState action, PlanState plan, ShownAction shown, LocalDate on) {
        var proposal = Proposal.of(action, plan, on);
        if (proposal == null) {
            return null;
        }
        var under = plan.priorities().get(action.added().priorityId());
        return new GetCarryOver.Row(
                action.added().actionId(),
                text(action.added().ref()),
                action.added().text().text(),
                under == null ? unknown(action.added().priorityId()) : priority(under),
                proposal.choice(),
                proposal.with(),
                proposal.why(),
                proposal.choices(),
                shown.of(action));
    }

    private static GetCarryOver.InDoubt inDoubt(ActionState action, PlanState plan, LocalDate on) {
        return new GetCarryOver.InDoubt(
                action.added().actionId(),
                text(action.added().ref()),
                action.added().text().text(),
                action.status().word(),
                Proposal.doubts(action, plan, on));
    }

    private static GetCarryOver.Priority priority(PriorityAdded added) {
        return new GetCarryOver.Priority(
                added.priorityId(), text(added.ref()), added.title().text());
    }

    private static GetCarryOver.Priority unknown(PriorityId id) {
        return new GetCarryOver.Priority(id, null, "");
    }

    private static @Nullable String text(@Nullable Prose prose) {
        return prose == null ? null : prose.text();
    }
}

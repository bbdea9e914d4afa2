package throughline.command.carrying;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.action.Action;
import throughline.command.action.Adding;
import throughline.command.action.CarryOverToNextPlan;
import throughline.command.action.Unfinished;
import throughline.command.carrying.CarryOverPlan.Into;
import throughline.command.carrying.Sorted.GoingOn;
import throughline.command.carrying.Sorted.Share;
import throughline.command.party.Register;
import throughline.command.party.Rehearsal;
import throughline.command.plan.Plan;
import throughline.command.plan.PlanActions;
import throughline.command.plan.Terms;
import throughline.events.ActionEvent.CarriedForward;
import throughline.events.ActionId;
import throughline.events.Event;
import throughline.events.PlanEvent.PlanEnded;
import throughline.events.PlanId;

/** Carries actions forward, one or a whole plan of them: all of it in one unit of work, or nothing. */
public class Carrying {
    /** The position of the last entry of a plan or of one of its actions; 0 where there is none. */
    @FunctionalInterface
    public interface LastEntry extends ToLongFunction<PlanId> {}

    private final Repository<Plan> plans;
    private final Repository<Action> actions;
    private final Adding adding;
    private final Terms.Of terms;
    private final PlanActions actionsOf;
    private final LastEntry lastEntry;
    private final Register register;
    private final Clock clock;

    public Carrying(
            Repository<Plan> plans,
            Repository<Action> actions,
            Adding adding,
            Terms.Of terms,
            PlanActions actionsOf,
            LastEntry lastEntry,
            Register register,
            Clock clock) {
        this.plans = plans;
        this.actions = actions;
        this.adding = adding;
        this.terms = terms;
        this.actionsOf = actionsOf;
        this.lastEntry = lastEntry;
        this.register = register;
        this.clock = clock;
    }

    @CommandHandler
    public ActionId handle(CarryOverToNextPlan asked, MetaData metadata) {
        Actor.from(metadata).mustCoordinate("carry an action forward");
        var loaded = load(asked.actionId());
        var action = loaded.invoke(it -> it.unfinished(metadata));
        if (action.settled() != null) {
            throw Refusal.rule("This action %s, so there is nothing to carry forward. Reopen it first if it goes on."
                    .formatted(action.settled()));
        }
        var from = terms.apply(action.wording().planId());
        from.mustTakeUpdates();
        var to = Destination.open(terms.apply(asked.toPlanId()), from);
        var reason = Words.needed(asked.reason(), "Say why the action is carried forward.");
        var into = new Into(asked.priority(), asked.ref(), null, null, null, null);
        var going = new GoingOn(List.of(new Share(action, reason)), List.of(into));
        var draft = Draft.of(new Sorted(List.of(going), List.of()), to, register, this::happened);
        record(draft, Map.of(asked.actionId(), loaded));
        return draft.added().getFirst().getFirst().actionId();
    }

    @CommandHandler
    public CarriedOver handle(CarryOverPlan asked, MetaData metadata) throws Exception {
        Actor.from(metadata).mustCoordinate("carry a plan's actions forward");
        var from = terms.apply(asked.planId());
        from.mustTakeUpdates();
        if (asked.seen() != null && lastEntry.applyAsLong(asked.planId()) > asked.seen()) {
            throw Refusal.outdated("Something was recorded in this plan while you were deciding."
                    + " Read once more what will be recorded now.");
        }
        var plan = plans.load(asked.planId().toString());
        var loaded = new LinkedHashMap<ActionId, Aggregate<Action>>();
        actionsOf.apply(asked.planId()).forEach(id -> loaded.put(id, load(id)));
        var unfinished = new LinkedHashMap<ActionId, Unfinished>();
        loaded.forEach((id, action) -> unfinished.put(id, action.invoke(Action::unfinished)));

        var end = ending(asked, from);
        var next = asked.to() == null || asked.to().planId() != null
                ? null
                : NextPlan.succeeding(plan.invoke(Plan::outline), from, asked.to());
        var sorted = Sorting.of(unfinished, asked.decisions(), end != null);
        var made = new Rehearsal(register);
        var draft = Draft.of(sorted, destination(asked, from, next), asked.rehearse() ? made : register, this::happened);
        if (asked.rehearse()) {
            return answer(draft, next, end, facts(made, draft, next, end));
        }
        if (next != null) {
            plans.newInstance(() -> new Plan(next.facts()));
        }
        record(draft, loaded);
        if (end != null) {
            plan.execute(it -> it.settle(List.of(end)));
        }
        return answer(draft, next, end, null);
    }

    private @Nullable PlanEnded ending(CarryOverPlan asked, Terms from) {
        if (asked.endThisPlan() == null) {
            return null;
        }
        if (from.endedOn() != null) {
            throw Refusal.rule("This plan has ended already. Leave out “endThisPlan”; its actions can still be carried forward.");
        }
        var reason = Words.needed(asked.endThisPlan(), "Say why the plan ends.");
        return new PlanEnded(asked.planId(), happened(null), reason);
    }

    private @Nullable Destination destination(CarryOverPlan asked, Terms from, @Nullable NextPlan next) {
        if (next != null) {
            return next.destination();
        }
        var to = asked.to();
        if (to == null || to.planId() == null) {
            return null;
        }
        if (to.title() != null || to.period() != null || to.marking() != null || to.statusKey() != null
                || to.priorities() != null || to.keepRules() != null) {
            throw Refusal.malformed("Name an open plan by its planId, or describe a new one: not both.");
        }
        return Destination.open(terms.apply(to.planId()), from);
    }

    private void record(Draft draft, Map<ActionId, Aggregate<Action>> loaded) {
        draft.added().forEach(adding::create);
        draft.settled().forEach((id, facts) -> {
            var action = loaded.get(id);
            if (action != null) {
                action.execute(it -> it.settle(facts));
            }
        });
    }

    private static List<CarriedOver.Fact> facts(
            Rehearsal made, Draft draft, @Nullable NextPlan next, @Nullable PlanEnded end) {
        var facts = new ArrayList<Event>(made.registered());
        if (next != null) {
            facts.addAll(next.facts());
        }
        draft.facts().forEach(facts::add);
        if (end != null) {
            facts.add(end);
        }
        return facts.stream().map(CarriedOver.Fact::of).toList();
    }

    private static CarriedOver answer(
            Draft draft, @Nullable NextPlan next, @Nullable PlanEnded end, @Nullable List<CarriedOver.Fact> facts) {
        var forward = draft.settled().values().stream()
                .flatMap(List::stream)
                .filter(CarriedForward.class::isInstance)
                .map(CarriedForward.class::cast)
                .toList();
        var to = next != null
                ? next.destination().planId()
                : forward.isEmpty() ? null : forward.getFirst().toPlanId();
        return new CarriedOver(
                to,
                next != null,
                forward.stream()
                        .map(one -> new CarriedOver.Edge(one.actionId(), one.toActionId()))
                        .toList(),
                draft.settled().entrySet().stream()
                        .filter(entry -> entry.getValue().stream().noneMatch(CarriedForward.class::isInstance))
                        .map(Map.Entry::getKey)
                        .toList(),
                end != null,
                facts);
    }

    private LocalDate happened(@Nullable LocalDate day) {
        return Words.happened(day, clock);
    }

    private Aggregate<Action> load(ActionId id) {
        return actions.load(id.toString());
    }
}

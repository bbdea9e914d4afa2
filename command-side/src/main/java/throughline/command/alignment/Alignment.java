package throughline.command.alignment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import throughline.command.Actor;
import throughline.command.Belonging;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.plan.Terms;
import throughline.events.AlignmentEvent;
import throughline.events.AlignmentEvent.ActionMapped;
import throughline.events.AlignmentEvent.MappingWithdrawn;
import throughline.events.AlignmentEvent.PlanAligned;
import throughline.events.AlignmentEvent.PriorityMapped;
import throughline.events.MappingId;
import throughline.events.PlanId;

/** What a plan serves beyond itself. A stream beside the plan's own, which begins with the first strategy. */
public class Alignment {
    private record Mapped(Object what, String strategy, String parent) {}

    @AggregateIdentifier
    private String stream;

    private final Strategies strategies = new Strategies();
    private final Map<MappingId, Mapped> mappings = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // Axon fills a fresh instance from its events
    protected Alignment() {}

    /** From nothing but its opening facts, which an import has decided. */
    @SuppressWarnings("NullAway.Init")
    public Alignment(List<AlignmentEvent> facts) {
        facts.forEach(fact -> apply(fact));
    }

    /** The stream of a plan's alignment. */
    public static String stream(PlanId plan) {
        return "alignment of " + plan;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AlignPlan asked, MetaData metadata, Terms.Of plans) {
        open(asked.planId(), metadata, plans);
        if (asked.planId().equals(asked.strategyPlan())) {
            throw Refusal.rule("A plan cannot be its own parent strategy. Name another one.");
        }
        var aligned = Strategies.checked(asked, plans);
        strategies.mustBeNews(aligned);
        apply(aligned);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    MappingId handle(MapPriority asked, MetaData metadata, Terms.Of plans) {
        var terms = open(asked.planId(), metadata, plans);
        var priority = terms.priority(asked.priority());
        var strategy = strategies.meant(asked.strategy());
        var parent = strategies.priorityOf(strategy, asked.parent(), plans);
        mustBeNews(new Mapped(priority, strategy.text(), parent.text()));
        apply(new PriorityMapped(
                asked.planId(), asked.mappingId(), priority, strategy, parent, Words.orNull(asked.subTheme())));
        return asked.mappingId();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    MappingId handle(MapAction asked, MetaData metadata, Terms.Of plans, Belonging belonging) {
        open(asked.planId(), metadata, plans);
        if (asked.action() == null) {
            throw Refusal.malformed("Say which action serves the strategy, by its actionId.");
        }
        belonging.mustBeIn(asked.planId(), asked.action(), "action");
        var strategy = strategies.meant(asked.strategy());
        var parent = strategies.priorityOf(strategy, asked.parent(), plans);
        mustBeNews(new Mapped(asked.action(), strategy.text(), parent.text()));
        apply(new ActionMapped(
                asked.planId(), asked.mappingId(), asked.action(), strategy, parent, Words.orNull(asked.subTheme())));
        return asked.mappingId();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WithdrawMapping asked, MetaData metadata, Terms.Of plans) {
        open(asked.planId(), metadata, plans);
        if (asked.mappingId() == null || !mappings.containsKey(asked.mappingId())) {
            throw Refusal.unknown("The plan has no such mapping, or it was withdrawn already. Look up its mappingId.");
        }
        var reason = Words.needed(asked.reason(), "Say why the mapping was wrong.");
        apply(new MappingWithdrawn(asked.planId(), asked.mappingId(), reason));
    }

    private void mustBeNews(Mapped mapped) {
        if (mappings.containsValue(mapped)) {
            throw Refusal.rule("It is mapped to that priority already. Choose another one, or withdraw that mapping.");
        }
    }

    private Terms open(PlanId plan, MetaData metadata, Terms.Of plans) {
        var actor = Actor.from(metadata);
        actor.mustCoordinate("say what a plan serves");
        if (stream != null) {
            actor.mustHaveSeen(getVersion());
        }
        var terms = plans.apply(plan);
        terms.mustTakeUpdates();
        return terms;
    }

    @EventSourcingHandler
    void on(AlignmentEvent event) {
        stream = stream(event.planId());
        switch (event) {
            case PlanAligned e -> strategies.aligned(e);
            case PriorityMapped e ->
                mappings.put(
                        e.mappingId(),
                        new Mapped(
                                e.priorityId(), e.strategy().text(), e.parent().text()));
            case ActionMapped e ->
                mappings.put(
                        e.mappingId(),
                        new Mapped(e.action(), e.strategy().text(), e.parent().text()));
            case MappingWithdrawn e -> mappings.remove(e.mappingId());
        }
    }
}

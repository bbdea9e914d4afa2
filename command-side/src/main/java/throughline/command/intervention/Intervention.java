package throughline.command.intervention;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.command.Actor;
import throughline.command.Belonging;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.plan.Terms;
import throughline.events.ActionId;
import throughline.events.IndicatorId;
import throughline.events.InterventionEvent;
import throughline.events.InterventionEvent.BenefitPromised;
import throughline.events.InterventionEvent.InterventionAdded;
import throughline.events.InterventionEvent.InterventionLinked;
import throughline.events.InterventionEvent.InterventionUnlinked;
import throughline.events.InterventionEvent.MeasurePromised;
import throughline.events.InterventionEvent.MeasureTracked;
import throughline.events.InterventionEvent.MeasureUntracked;
import throughline.events.InterventionId;
import throughline.events.MeasureId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;

/** Something that is done beside the actions: what it promises, what it serves, and which indicators show it. */
public class Intervention {
    private record Served(
            @Nullable PriorityId priority, @Nullable ActionId action) {}

    @AggregateIdentifier
    private InterventionId interventionId;

    private PlanId planId;
    private final Set<MeasureId> measures = new HashSet<>();
    private final Map<MeasureId, IndicatorId> tracked = new HashMap<>();
    private final Set<Served> serves = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // Axon fills a fresh instance from its events
    protected Intervention() {}

    /** From nothing but its opening facts, which an import has decided. */
    @SuppressWarnings("NullAway.Init")
    public Intervention(List<InterventionEvent> facts) {
        facts.forEach(fact -> apply(fact));
    }

    @SuppressWarnings("NullAway.Init")
    @CommandHandler
    public Intervention(AddIntervention asked, MetaData metadata, Terms.Of plans) {
        Actor.from(metadata).mustCoordinate("add an intervention");
        var terms = plans.apply(asked.planId());
        terms.mustTakeUpdates();
        apply(new InterventionAdded(
                asked.interventionId(),
                asked.planId(),
                terms.partnershipId(),
                Words.orNull(asked.group()),
                Words.needed(asked.name(), "Give the intervention a name."),
                Words.orNull(asked.summary()),
                null));
        // What was applied is handled only after this constructor, so nothing here may lean on the fields.
        asked.benefits().forEach(text -> benefit(asked.interventionId(), asked.planId(), text));
        asked.measures().forEach(text -> measure(asked.interventionId(), asked.planId(), MeasureId.next(), text));
    }

    @CommandHandler
    public void handle(PromiseBenefit asked, MetaData metadata, Terms.Of plans) {
        open(metadata, plans, "say what an intervention is good for");
        benefit(interventionId, planId, asked.text());
    }

    @CommandHandler
    public MeasureId handle(PromiseMeasure asked, MetaData metadata, Terms.Of plans) {
        open(metadata, plans, "promise a measure");
        measure(interventionId, planId, asked.measureId(), asked.text());
        return asked.measureId();
    }

    @CommandHandler
    public void handle(TrackMeasure asked, MetaData metadata, Terms.Of plans, Belonging belonging) {
        open(metadata, plans, "say which indicator shows a measure");
        var measure = promised(asked.measureId());
        if (asked.indicatorId() == null) {
            throw Refusal.malformed("Say which indicator shows the measure, by its indicatorId.");
        }
        belonging.mustBeIn(planId, asked.indicatorId(), "indicator");
        if (asked.indicatorId().equals(tracked.get(measure))) {
            throw Refusal.rule("This indicator shows the measure already. Choose another one.");
        }
        apply(new MeasureTracked(interventionId, planId, measure, asked.indicatorId()));
    }

    @CommandHandler
    public void handle(UntrackMeasure asked, MetaData metadata, Terms.Of plans) {
        open(metadata, plans, "say which indicator shows a measure");
        var measure = promised(asked.measureId());
        if (!tracked.containsKey(measure)) {
            throw Refusal.rule("No indicator shows this measure, so there is nothing to undo.");
        }
        var reason = Words.needed(asked.reason(), "Say why the indicator does not show the measure.");
        apply(new MeasureUntracked(interventionId, planId, measure, reason));
    }

    @CommandHandler
    public void handle(LinkIntervention asked, MetaData metadata, Terms.Of plans, Belonging belonging) {
        var served = served(asked.priority(), asked.action(), open(metadata, plans, "link an intervention"));
        if (served.action() != null) {
            belonging.mustBeIn(planId, served.action(), "action");
        }
        if (serves.contains(served)) {
            throw Refusal.rule("The intervention is linked to it already. Choose another priority or action.");
        }
        apply(new InterventionLinked(interventionId, planId, served.priority(), served.action()));
    }

    @CommandHandler
    public void handle(UnlinkIntervention asked, MetaData metadata, Terms.Of plans) {
        var served = served(asked.priority(), asked.action(), open(metadata, plans, "unlink an intervention"));
        if (!serves.contains(served)) {
            throw Refusal.rule("The intervention is not linked to it, so there is nothing to undo.");
        }
        var reason = Words.needed(asked.reason(), "Say why the intervention does not serve it.");
        apply(new InterventionUnlinked(interventionId, planId, served.priority(), served.action(), reason));
    }

    private static void benefit(InterventionId id, PlanId plan, @Nullable Prose text) {
        apply(new BenefitPromised(id, plan, Words.needed(text, "Say what the intervention is good for."), null));
    }

    private static void measure(InterventionId of, PlanId plan, MeasureId id, @Nullable Prose text) {
        apply(new MeasurePromised(of, plan, id, Words.needed(text, "Say what the intervention is measured by."), null));
    }

    private MeasureId promised(@Nullable MeasureId measure) {
        if (measure == null) {
            throw Refusal.malformed("Say which measure you mean, by its measureId.");
        }
        if (!measures.contains(measure)) {
            throw Refusal.unknown("The intervention promises no such measure. Look up its measureId.");
        }
        return measure;
    }

    private static Served served(@Nullable String priority, @Nullable ActionId action, Terms terms) {
        if ((priority == null) == (action == null)) {
            throw Refusal.malformed("Say which priority or which action the intervention serves: one of the two.");
        }
        return new Served(priority == null ? null : terms.priority(priority), action);
    }

    private Terms open(MetaData metadata, Terms.Of plans, String what) {
        var actor = Actor.from(metadata);
        actor.mustCoordinate(what);
        actor.mustHaveSeen(getVersion());
        var terms = plans.apply(planId);
        terms.mustTakeUpdates();
        return terms;
    }

    @EventSourcingHandler
    void on(InterventionEvent event) {
        switch (event) {
            case InterventionAdded e -> {
                interventionId = e.interventionId();
                planId = e.planId();
            }
            case BenefitPromised e -> {}
            case MeasurePromised e -> measures.add(e.measureId());
            case MeasureTracked e -> tracked.put(e.measureId(), e.indicatorId());
            case MeasureUntracked e -> tracked.remove(e.measureId());
            case InterventionLinked e -> serves.add(new Served(e.priority(), e.action()));
            case InterventionUnlinked e -> serves.remove(new Served(e.priority(), e.action()));
        }
    }
}

package throughline.command.indicator;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.figures.Figures;
import throughline.command.figures.Periods;
import throughline.command.plan.Terms;
import throughline.events.Good;
import throughline.events.IndicatorEvent;
import throughline.events.IndicatorEvent.BaselineSet;
import throughline.events.IndicatorEvent.ChangeRated;
import throughline.events.IndicatorEvent.GoodDirectionSet;
import throughline.events.IndicatorEvent.IndicatorAdded;
import throughline.events.IndicatorEvent.IndicatorTargetSet;
import throughline.events.IndicatorEvent.PrintedChangeKept;
import throughline.events.IndicatorEvent.ReadingCorrected;
import throughline.events.IndicatorEvent.ReadingRecorded;
import throughline.events.IndicatorId;
import throughline.events.PlanId;
import throughline.events.Rating;

/** Something that a plan measures: one value for each period, and what it is compared with. */
public class Indicator {
    @AggregateIdentifier
    private IndicatorId indicatorId;

    private PlanId planId;
    private final Readings readings = new Readings();
    private boolean hasBaseline;
    private boolean hasTarget;
    private Good good = Good.UNKNOWN;
    private @Nullable Rating rating;

    @SuppressWarnings("NullAway.Init") // Axon fills a fresh instance from its events
    protected Indicator() {}

    /** From nothing but its opening facts, which an import has decided. */
    @SuppressWarnings("NullAway.Init")
    public Indicator(List<IndicatorEvent> facts) {
        facts.forEach(fact -> apply(fact));
    }

    @SuppressWarnings("NullAway.Init")
    @CommandHandler
    public Indicator(AddIndicator asked, MetaData metadata, Terms.Of plans) {
        Actor.from(metadata).mustCoordinate("add an indicator");
        var terms = plans.apply(asked.planId());
        terms.mustTakeUpdates();
        var name = Words.needed(asked.name(), "Say what the indicator measures: give it a name.");
        apply(new IndicatorAdded(
                asked.indicatorId(),
                asked.planId(),
                terms.partnershipId(),
                name,
                Words.orNull(asked.area()),
                Words.orNull(asked.unit()),
                asked.good() == null ? GoodWay.of(name.text()) : asked.good(),
                null));
        // What was applied is handled only after this constructor, so nothing here may lean on the fields.
        var baseline = Words.orNull(asked.baseline());
        if (baseline != null) {
            var on = Periods.orNull(asked.baselineOn());
            apply(new BaselineSet(asked.indicatorId(), asked.planId(), Figures.of(baseline), on, null, null));
        }
        var target = Words.orNull(asked.target());
        if (target != null) {
            var by = Periods.orNull(asked.targetBy());
            apply(new IndicatorTargetSet(asked.indicatorId(), asked.planId(), Figures.of(target), by, null, null));
        }
    }

    @CommandHandler
    public void handle(RecordReading asked, MetaData metadata, Terms.Of plans) {
        open(metadata, plans);
        var period = Periods.of(Words.needed(asked.period(), "Say which period the reading is of, such as 2023/24."));
        var value = Figures.needed(asked.value(), "Give the reading as a number.");
        readings.in(period).ifPresent(reading -> {
            throw Refusal.rule("There is a reading of “%s” already: %s. Correct that one, saying why, if it was wrong."
                    .formatted(reading.period(), reading.value()));
        });
        apply(new ReadingRecorded(indicatorId, planId, period, value, null));
    }

    @CommandHandler
    public void handle(CorrectReading asked, MetaData metadata, Terms.Of plans) {
        var actor = open(metadata, plans);
        var period = Periods.of(Words.needed(asked.period(), "Say which period's reading was wrong."));
        var value = Figures.needed(asked.value(), "Give what the reading should have been, as a number.");
        var reason = Words.needed(asked.reason(), "Say why the reading was wrong.");
        var reading = readings.in(period)
                .orElseThrow(() -> Refusal.unknown(
                        "There is no reading of “%s” to correct. Record it as a reading.".formatted(period)));
        if (!actor.isCoordinator() && !actor.by().person().toString().equals(reading.by())) {
            throw Refusal.notAllowed(
                    "Only whoever recorded the reading and the plan's coordinator can correct it. Ask one of them.");
        }
        if (value.equals(reading.value())) {
            throw Refusal.rule("That is what the reading says already. Give another value.");
        }
        apply(new ReadingCorrected(indicatorId, planId, reading.period(), value, reason));
    }

    @CommandHandler
    public void handle(SetBaseline asked, MetaData metadata, Terms.Of plans) {
        open(metadata, plans).mustCoordinate("set a baseline");
        var baseline = Figures.of(Words.needed(asked.baseline(), "Give the baseline: a number, or “TBC”."));
        var reason = hasBaseline
                ? Words.needed(asked.reason(), "Say why the baseline changes.")
                : Words.orNull(asked.reason());
        apply(new BaselineSet(indicatorId, planId, baseline, Periods.orNull(asked.on()), reason, null));
    }

    @CommandHandler
    public void handle(SetIndicatorTarget asked, MetaData metadata, Terms.Of plans) {
        open(metadata, plans).mustCoordinate("set a target");
        var target = Figures.of(Words.needed(asked.target(), "Give the target."));
        var reason =
                hasTarget ? Words.needed(asked.reason(), "Say why the target changes.") : Words.orNull(asked.reason());
        apply(new IndicatorTargetSet(indicatorId, planId, target, Periods.orNull(asked.by()), reason, null));
    }

    @CommandHandler
    public void handle(SetGoodDirection asked, MetaData metadata, Terms.Of plans) {
        open(metadata, plans).mustCoordinate("say which way an indicator should go");
        if (asked.good() == null) {
            throw Refusal.malformed("Say which way is good: down, up or unknown.");
        }
        if (asked.good() == good) {
            throw Refusal.rule("It is so already. Choose another direction.");
        }
        apply(new GoodDirectionSet(
                indicatorId, planId, asked.good(), Words.needed(asked.reason(), "Say why that way is good.")));
    }

    @CommandHandler
    public void handle(RateChange asked, MetaData metadata, Terms.Of plans) {
        open(metadata, plans).mustCoordinate("rate an indicator's change");
        var chosen = plans.apply(planId).mustHave(asked.rating());
        if (readings.none()) {
            throw Refusal.rule("Nothing has been read yet, so there is no change to rate. Record a reading first.");
        }
        var reason = Words.needed(asked.reason(), "Say why the change is rated so.");
        apply(new ChangeRated(indicatorId, planId, rating, chosen, reason));
    }

    private Actor open(MetaData metadata, Terms.Of plans) {
        var actor = Actor.from(metadata);
        actor.mustWrite();
        actor.mustHaveSeen(getVersion());
        plans.apply(planId).mustTakeUpdates();
        return actor;
    }

    @EventSourcingHandler
    void on(IndicatorEvent event, MetaData metadata) {
        switch (event) {
            case IndicatorAdded e -> {
                indicatorId = e.indicatorId();
                planId = e.planId();
                good = e.good();
            }
            case BaselineSet e -> hasBaseline = true;
            case ReadingRecorded e -> readings.put(e.period(), e.value(), metadata.get("person"));
            case ReadingCorrected e -> readings.put(e.period(), e.value(), metadata.get("person"));
            case PrintedChangeKept e -> {}
            case GoodDirectionSet e -> good = e.good();
            case IndicatorTargetSet e -> hasTarget = true;
            case ChangeRated e -> rating = e.rating();
        }
    }
}

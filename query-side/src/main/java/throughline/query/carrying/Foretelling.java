package throughline.query.carrying;

import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionEvent;
import throughline.events.By;
import throughline.events.ContextEvent;
import throughline.events.Event;
import throughline.events.LogEvent;
import throughline.events.PartyEvent;
import throughline.events.PlanEvent;
import throughline.events.PlanId;
import throughline.events.RoundEvent;
import throughline.events.SectionEvent;
import throughline.events.WithholdingEvent;
import throughline.query.history.Kinds;
import throughline.query.history.Sentences;
import throughline.query.journal.Entry;
import throughline.query.journal.EventJson;
import throughline.query.journal.Journal;
import throughline.query.journal.Moment;
import throughline.query.plan.PlanState;
import throughline.query.plan.PlanStates;

/** Tells what is not recorded yet, in the very sentences that the record would have. */
public final class Foretelling {
    private final PlanStates states;
    private final Journal journal;
    private final Sentences sentences;
    private final EventJson json;
    private final Clock clock;

    public Foretelling(PlanStates states, Journal journal, Sentences sentences, EventJson json, Clock clock) {
        this.states = states;
        this.journal = journal;
        this.sentences = sentences;
        this.json = json;
        this.clock = clock;
    }

    @QueryHandler
    public Foretell.Answer answer(Foretell asked) {
        var here = states.of(asked.planId(), Moment.NOW);
        var there = there(asked);
        var lines = new ArrayList<Foretell.Line>();
        for (var fact : asked.facts()) {
            var event = json.event(fact.type(), fact.json());
            var inNext = isOf(asked.to(), event);
            var entry = entry(event, Math.max(here.position(), there.position()) + 1, asked.by());
            lines.add(new Foretell.Line(
                    inNext, Kinds.of(event), sentences.of(entry, inNext ? there : here)));
            if (inNext || event instanceof PartyEvent) {
                there = there.apply(entry);
            }
            if (!inNext) {
                here = here.apply(entry);
            }
        }
        return new Foretell.Answer(lines);
    }

    /** A plan that is not open yet knows the parties of its partnership, and nothing else. */
    private PlanState there(Foretell asked) {
        var to = asked.to();
        if (to != null && journal.isOpened(to)) {
            return states.of(to, Moment.NOW);
        }
        return PlanState.of(journal.entriesOfPlan(asked.planId(), Moment.NOW).stream()
                .filter(entry -> entry.event() instanceof PartyEvent)
                .toList());
    }

    private static boolean isOf(@Nullable PlanId plan, Event event) {
        return switch (event) {
            case ActionEvent of -> of.planId().equals(plan);
            case PlanEvent of -> of.planId().equals(plan);
            case PartyEvent of -> false;
            case RoundEvent of -> false;
            case SectionEvent of -> false;
            case ContextEvent of -> of.planId().equals(plan);
            case WithholdingEvent of -> false;
            case LogEvent of -> false;
        };
    }

    private Entry entry(Event event, long position, By by) {
        return new Entry(position, UUID.randomUUID(), clock.instant(), "", 0, event, by);
    }
}

package throughline.query.reading;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.query.indicators.Disagreements;
import throughline.query.journal.Entry;
import throughline.query.journal.EventJson;
import throughline.query.journal.Journal;
import throughline.query.journal.Moment;
import throughline.query.journal.Names;
import throughline.query.plan.PlanState;

/** Folds what is not recorded yet exactly as the record would be folded. */
public final class ReadingsAhead {
    private final Journal journal;
    private final Names names;
    private final EventJson json;
    private final Clock clock;

    public ReadingsAhead(Journal journal, Names names, EventJson json, Clock clock) {
        this.journal = journal;
        this.names = names;
        this.json = json;
        this.clock = clock;
    }

    @QueryHandler
    public ReadAhead.Answer answer(ReadAhead asked) {
        var plan = folded(asked);
        var opening = plan.opening();
        var versions = plan.versions();
        return new ReadAhead.Answer(
                Readings.of(plan, names),
                text(opening.period()),
                versions.isEmpty() ? null : versions.getLast().event().label().text(),
                text(opening.marking()),
                plan.priorities().size(),
                plan.actions().size(),
                plan.context().indicators().size(),
                plan.context().interventions().size(),
                plan.context().funds().size(),
                plan.sections().values().stream()
                        .map(section -> section.key().text())
                        .toList(),
                plan.priorities().keySet().stream()
                        .map(priority -> under(plan, priority))
                        .toList(),
                Disagreements.in(plan, asked.partnership()),
                clock.instant());
    }

    /** Upon the parties that the partnership's register has already. */
    private PlanState folded(ReadAhead asked) {
        var register = journal.entriesOfRegister(asked.partnershipId(), Moment.NOW);
        var known = PlanState.of(register);
        var entries = new ArrayList<Entry>();
        for (var fact : asked.facts()) {
            var position = known.position() + entries.size() + 1;
            var event = json.event(fact.type(), fact.json());
            entries.add(new Entry(position, UUID.randomUUID(), clock.instant(), "", 0, event, asked.by()));
        }
        return known.apply(entries);
    }

    private static List<ActionId> under(PlanState plan, PriorityId priority) {
        return plan.actions().values().stream()
                .filter(action -> action.added().priorityId().equals(priority))
                .map(action -> action.added().actionId())
                .toList();
    }

    private static @Nullable String text(@Nullable Prose words) {
        return words == null ? null : words.text();
    }
}

package throughline.query.changes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import throughline.query.changes.GetChanges.Item;
import throughline.query.changes.GetChanges.Side;
import throughline.query.journal.Journal;
import throughline.query.journal.Moment;
import throughline.query.journal.Names;
import throughline.query.plan.PlanState;
import throughline.query.plan.PlanStates;

/** Answers what differs in a plan between two moments, and which entries are behind it. */
public final class PlanChanges {
    private final Journal journal;
    private final PlanStates states;
    private final Names names;

    public PlanChanges(Journal journal, PlanStates states, Names names) {
        this.journal = journal;
        this.states = states;
        this.names = names;
    }

    @QueryHandler
    public GetChanges.Answer answer(GetChanges asked) {
        var plan = states.of(asked.planId(), Moment.NOW);
        var from = states.upTo(asked.planId(), asked.from());
        var to = states.upTo(asked.planId(), asked.to());
        var forward = from.position() <= to.position();
        var earlier = forward ? from : to;
        var later = forward ? to : from;
        var opened = Objects.requireNonNull(plan.opened()).recordedAt();
        var last = side(forward ? asked.to() : asked.from(), later, opened);

        var between =
                journal.entriesOfPlan(asked.planId(), earlier.position(), new Moment.At(later.position()));
        var differences = new Differences(names, LocalDate.ofInstant(last.asAt(), Moment.LONDON));
        differences.step(earlier, between);
        var items = differences.items(from, to);
        return new GetChanges.Answer(
                asked.planId(),
                plan.opening().title().text(),
                side(asked.from(), from, opened),
                side(asked.to(), to, opened),
                having(Item.ADDED, items),
                having(Item.REMOVED, items),
                having(Item.CHANGED, items),
                having(Item.CHANGED, items).stream()
                        .mapToInt(item -> item.fields().size())
                        .sum(),
                between.size());
    }

    private static List<Item> having(String what, List<Item> items) {
        return items.stream().filter(item -> item.what().equals(what)).toList();
    }

    private static Side side(Moment moment, PlanState state, Instant opened) {
        var recordedAt = state.recordedAt();
        var instant = moment instanceof Moment.Until until ? until.instant() : recordedAt == null ? opened : recordedAt;
        return new Side(instant, state.position());
    }
}

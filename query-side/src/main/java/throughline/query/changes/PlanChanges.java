package throughline.query.changes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import throughline.query.changes.GetChanges.Item;
import throughline.query.changes.GetChanges.Side;
import throughline.query.journal.Entry;
import throughline.query.journal.Journal;
import throughline.query.journal.Moment;
import throughline.query.journal.Names;
import throughline.query.journal.Opening;
import throughline.query.plan.PlanState;

/** Answers what differs in a plan between two moments, and which entries are behind it. */
public final class PlanChanges {
    private final Journal journal;
    private final Names names;

    public PlanChanges(Journal journal, Names names) {
        this.journal = journal;
        this.names = names;
    }

    @QueryHandler
    public GetChanges.Answer answer(GetChanges asked) {
        var entries = journal.entriesOfPlan(asked.planId(), Moment.NOW);
        var opening = Opening.of(asked.planId(), entries);
        var from = upTo(asked.from(), entries);
        var to = upTo(asked.to(), entries);
        var forward = from.size() <= to.size();
        var shorter = forward ? from : to;
        var longer = forward ? to : from;

        var earlier = PlanState.of(shorter);
        var last = side(forward ? asked.to() : asked.from(), longer, opening.recordedAt());
        var differences = new Differences(names, LocalDate.ofInstant(last.asAt(), Moment.LONDON));
        var later = differences.step(earlier, longer.subList(shorter.size(), longer.size()));
        var items = forward ? differences.items(earlier, later) : differences.items(later, earlier);
        return new GetChanges.Answer(
                asked.planId(),
                opening.plan().title().text(),
                side(asked.from(), from, opening.recordedAt()),
                side(asked.to(), to, opening.recordedAt()),
                having(Item.ADDED, items),
                having(Item.REMOVED, items),
                having(Item.CHANGED, items),
                having(Item.CHANGED, items).stream()
                        .mapToInt(item -> item.fields().size())
                        .sum(),
                longer.size() - shorter.size());
    }

    /** What is read up to a moment is the beginning of what is read up to any later one. */
    private static List<Entry> upTo(Moment moment, List<Entry> entries) {
        var count = (int) entries.stream().takeWhile(moment::includes).count();
        return entries.subList(0, count);
    }

    private static List<Item> having(String what, List<Item> items) {
        return items.stream().filter(item -> item.what().equals(what)).toList();
    }

    private static Side side(Moment moment, List<Entry> entries, Instant opened) {
        var last = entries.isEmpty() ? null : entries.getLast();
        var instant =
                moment instanceof Moment.Until until ? until.instant() : last == null ? opened : last.recordedAt();
        return new Side(instant, last == null ? 0 : last.position());
    }
}

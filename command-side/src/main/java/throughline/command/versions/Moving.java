package throughline.command.versions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import throughline.command.Order;
import throughline.command.imports.Reread;
import throughline.command.versions.TakeOverVersion.Row;
import throughline.events.ActionEvent;
import throughline.events.ActionId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.WordingEvent.ActionMoved;

/** Puts the rows that were added, and those whose new place was chosen, where the document has them. */
final class Moving {
    private final TakeOverVersion asked;
    private final List<ActionId> ids;
    private final Headings headings;
    private final Meanwhile meanwhile;
    private final Prose reason;

    /** @param ids of the document's rows */
    Moving(TakeOverVersion asked, List<ActionId> ids, Headings headings, Meanwhile meanwhile, Prose reason) {
        this.asked = asked;
        this.ids = ids;
        this.headings = headings;
        this.meanwhile = meanwhile;
        this.reason = reason;
    }

    List<ActionEvent> facts() {
        var facts = new ArrayList<ActionEvent>();
        for (int number = 0; number < asked.document().priorities().size(); number++) {
            if (headings.has(number)) {
                facts.addAll(under(number));
            }
        }
        return facts;
    }

    private List<ActionEvent> under(int number) {
        var priority = headings.under(number);
        var rows = asked.rows().stream()
                .filter(row -> Drafting.priorityOf(asked.document(), row.number()) == number)
                .filter(row -> row.was() == null || isHere(row, priority) || row.cells().contains("place"))
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .toList();
        var wanted = rows.stream().map(row -> ids.get(row.number())).toList();
        var now = now(priority, rows);
        var fixed = new HashSet<ActionId>();
        rows.stream()
                .filter(row -> isHere(row, priority) && !row.cells().contains("place"))
                .forEach(row -> fixed.add(ids.get(row.number())));
        var staying = Order.staying(now, wanted, fixed);
        for (var row : rows) {
            var id = ids.get(row.number());
            if (row.was() != null && !staying.contains(id)) {
                meanwhile.mustHaveLeft(id, Set.of("place"), Drafting.nameOf(Reread.rows(asked.document()).get(row.number())));
            }
        }
        return Order.moves(wanted, staying).stream()
                .<ActionEvent>map(move -> new ActionMoved(move.what(), asked.planId(), priority, move.after(), reason))
                .toList();
    }

    /** As they stand once the added ones are at the end. */
    private List<ActionId> now(PriorityId priority, List<Row> rows) {
        var now = new ArrayList<ActionId>();
        var compared = asked.compared();
        for (int was = 0; was < compared.actions().size(); was++) {
            if (compared.priorities().get(Drafting.priorityOf(compared.plan(), was)).equals(priority)) {
                now.add(compared.actions().get(was));
            }
        }
        rows.stream().filter(row -> row.was() == null).map(row -> ids.get(row.number())).forEach(now::add);
        return now;
    }

    private boolean isHere(Row row, PriorityId priority) {
        var was = row.was();
        var compared = asked.compared();
        return was != null
                && compared.priorities().get(Drafting.priorityOf(compared.plan(), was)).equals(priority);
    }
}

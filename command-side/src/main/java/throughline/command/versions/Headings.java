package throughline.command.versions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import throughline.command.Order;
import throughline.command.Refusal;
import throughline.events.PlanEvent;
import throughline.events.PlanEvent.PriorityAdded;
import throughline.events.PlanEvent.PriorityMoved;
import throughline.events.PlanEvent.PriorityRenamed;
import throughline.events.PriorityId;
import throughline.events.Prose;

/** The priorities of a document beside those of the plan: which are added, called otherwise, or in another place. */
final class Headings {
    private final List<PlanEvent> facts = new ArrayList<>();
    private final Map<Integer, PriorityId> byNumber = new LinkedHashMap<>();

    Headings(TakeOverVersion asked, Prose reason, Meanwhile meanwhile) {
        var compared = asked.compared();
        var fixed = new HashSet<PriorityId>();
        for (var heading : asked.priorities()) {
            var printed = asked.document().priorities().get(heading.number());
            var was = heading.was();
            if (was == null) {
                var id = PriorityId.next();
                byNumber.put(heading.number(), id);
                facts.add(new PriorityAdded(asked.planId(), id, printed.ref(), printed.title()));
                continue;
            }
            var id = compared.priorities().get(was);
            byNumber.put(heading.number(), id);
            if (heading.renamed() || heading.moved()) {
                meanwhile.mustHaveLeft(
                        asked.planId(), Set.of("heading"), "the headings of the plan");
            }
            if (heading.renamed()) {
                facts.add(new PriorityRenamed(asked.planId(), id, printed.ref(), printed.title(), reason));
            }
            if (!heading.moved()) {
                fixed.add(id);
            }
        }
        var wanted = byNumber.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        var now = new ArrayList<>(compared.priorities());
        wanted.stream().filter(id -> !now.contains(id)).forEach(now::add);
        Order.moves(wanted, Order.staying(now, wanted, fixed))
                .forEach(move -> facts.add(new PriorityMoved(asked.planId(), move.what(), move.after(), reason)));
    }

    List<PlanEvent> facts() {
        return List.copyOf(facts);
    }

    boolean has(int number) {
        return byNumber.containsKey(number);
    }

    /** @param number in the document */
    PriorityId under(int number) {
        var id = byNumber.get(number);
        if (id == null) {
            throw Refusal.malformed("Say which priority of the plan the document's priority %d is, or that it is to be added."
                    .formatted(number + 1));
        }
        return id;
    }
}

package throughline.command.action;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import throughline.events.ConditionId;
import throughline.events.PartyId;
import throughline.events.QuantityId;
import throughline.events.RowEvent;
import throughline.events.RowEvent.ActionLinked;
import throughline.events.RowEvent.ActionRelated;
import throughline.events.RowEvent.BodyAnswered;
import throughline.events.RowEvent.BodyInvolved;
import throughline.events.RowEvent.ConditionNoted;
import throughline.events.RowEvent.ConditionSettled;
import throughline.events.RowEvent.DoubtNoted;
import throughline.events.RowEvent.DoubtSettled;
import throughline.events.RowEvent.Involvement;
import throughline.events.RowEvent.QuantityCounted;
import throughline.events.RowEvent.QuantityPromised;

/** What of an action's conditions, quantities and bodies is still open, and what it is linked with. */
public final class OpenRow {
    private record Part(PartyId body, Involvement involvement) {}

    private final Map<ConditionId, ConditionNoted> conditions = new LinkedHashMap<>();
    private final Map<QuantityId, QuantityPromised> quantities = new LinkedHashMap<>();
    private final Map<QuantityId, Integer> counted = new LinkedHashMap<>();
    private final Map<Part, BodyInvolved> bodies = new LinkedHashMap<>();
    private final List<ActionRelated> related = new ArrayList<>();
    private final List<ActionLinked> links = new ArrayList<>();

    OpenRow() {}

    void on(RowEvent event) {
        switch (event) {
            case ConditionNoted e -> conditions.put(e.conditionId(), e);
            case ConditionSettled e -> conditions.remove(e.conditionId());
            case QuantityPromised e -> quantities.put(e.quantityId(), e);
            case QuantityCounted e -> counted.merge(e.quantityId(), e.count(), Integer::sum);
            case BodyInvolved e -> bodies.put(new Part(e.body(), e.involvement()), e);
            case BodyAnswered e -> bodies.remove(new Part(e.body(), e.involvement()));
            case ActionRelated e -> related.add(e);
            case ActionLinked e -> links.add(e);
            case DoubtNoted e -> {}
            case DoubtSettled e -> {}
        }
    }

    /** Nobody has said yet whether they were met. */
    public Collection<ConditionNoted> conditions() {
        return List.copyOf(conditions.values());
    }

    /** Those that are not reached. */
    public List<QuantityPromised> quantities() {
        return quantities.values().stream()
                .filter(promised -> left(promised) > 0)
                .toList();
    }

    /** What is promised each year begins anew; of what is promised once, the rest is left. */
    public int left(QuantityPromised promised) {
        return promised.every() != null
                ? promised.count()
                : promised.count() - counted.getOrDefault(promised.quantityId(), 0);
    }

    /** Those that have not answered yet. */
    public Collection<BodyInvolved> bodies() {
        return List.copyOf(bodies.values());
    }

    public List<ActionRelated> related() {
        return List.copyOf(related);
    }

    public List<ActionLinked> links() {
        return List.copyOf(links);
    }
}

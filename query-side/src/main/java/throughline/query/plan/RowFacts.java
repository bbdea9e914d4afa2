package throughline.query.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import throughline.query.journal.Entry;

/** What else a row holds besides wording, leads, dates and progress. */
public record RowFacts(
        Map<ConditionId, Condition> conditions,
        Map<QuantityId, Quantity> quantities,
        Map<Part, Body> bodies,
        List<Noted<ActionRelated>> related,
        List<Noted<ActionLinked>> links,
        Map<Long, Doubt> doubts) {
    public static final RowFacts NONE = new RowFacts(Map.of(), Map.of(), Map.of(), List.of(), List.of(), Map.of());

    /** @param settled absent while nobody has settled it */
    public record Doubt(Noted<DoubtNoted> noted, @Nullable Noted<DoubtSettled> settled) {}

    /** @param settled absent while nobody has said whether it was met */
    public record Condition(
            Noted<ConditionNoted> noted, @Nullable Noted<ConditionSettled> settled) {}

    public record Quantity(Noted<QuantityPromised> promised, List<Noted<QuantityCounted>> counts) {
        public int counted() {
            return counts.stream().mapToInt(count -> count.event().count()).sum();
        }
    }

    /** A body in one of its parts: it may have to answer, and also to approve. */
    public record Part(PartyId body, Involvement involvement) {}

    public record Body(Noted<BodyInvolved> involved, List<Noted<BodyAnswered>> answers) {}

    RowFacts after(RowEvent event, Entry entry, boolean late) {
        return switch (event) {
            case ConditionNoted e ->
                with(Kept.with(conditions, e.conditionId(), new Condition(Noted.of(e, entry, late), null)));
            case ConditionSettled e -> settled(Noted.of(e, entry, late));
            case QuantityPromised e -> promised(new Quantity(Noted.of(e, entry, late), List.of()));
            case QuantityCounted e -> counted(Noted.of(e, entry, late));
            case BodyInvolved e -> involved(new Body(Noted.of(e, entry, late), List.of()));
            case BodyAnswered e -> answered(Noted.of(e, entry, late));
            case ActionRelated e ->
                new RowFacts(
                        conditions, quantities, bodies, Kept.with(related, Noted.of(e, entry, late)), links, doubts);
            case ActionLinked e ->
                new RowFacts(
                        conditions, quantities, bodies, related, Kept.with(links, Noted.of(e, entry, late)), doubts);
            case DoubtNoted e -> doubted(entry.position(), new Doubt(Noted.of(e, entry, late), null));
            case DoubtSettled e -> settled(e.position(), Noted.of(e, entry, late));
        };
    }

    private RowFacts doubted(long position, Doubt doubt) {
        return new RowFacts(conditions, quantities, bodies, related, links, Kept.with(doubts, position, doubt));
    }

    private RowFacts settled(long position, Noted<DoubtSettled> settled) {
        var known = doubts.get(position);
        return known == null ? this : doubted(position, new Doubt(known.noted(), settled));
    }

    private RowFacts with(Map<ConditionId, Condition> next) {
        return new RowFacts(next, quantities, bodies, related, links, doubts);
    }

    private RowFacts settled(Noted<ConditionSettled> settled) {
        var id = settled.event().conditionId();
        var known = conditions.get(id);
        return known == null ? this : with(Kept.with(conditions, id, new Condition(known.noted(), settled)));
    }

    private RowFacts promised(Quantity quantity) {
        var next = Kept.with(quantities, quantity.promised().event().quantityId(), quantity);
        return new RowFacts(conditions, next, bodies, related, links, doubts);
    }

    private RowFacts counted(Noted<QuantityCounted> count) {
        var known = quantities.get(count.event().quantityId());
        return known == null ? this : promised(new Quantity(known.promised(), Kept.with(known.counts(), count)));
    }

    private RowFacts involved(Body body) {
        var event = body.involved().event();
        var next = Kept.with(bodies, new Part(event.body(), event.involvement()), body);
        return new RowFacts(conditions, quantities, next, related, links, doubts);
    }

    private RowFacts answered(Noted<BodyAnswered> answer) {
        var known = bodies.get(new Part(answer.event().body(), answer.event().involvement()));
        return known == null ? this : involved(new Body(known.involved(), Kept.with(known.answers(), answer)));
    }
}

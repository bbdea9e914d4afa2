package throughline.command.carrying;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.command.action.OpenRow;
import throughline.events.ActionEvent;
import throughline.events.ActionId;
import throughline.events.ConditionId;
import throughline.events.Excerpt;
import throughline.events.QuantityId;
import throughline.events.RowEvent.ActionLinked;
import throughline.events.RowEvent.ActionRelated;
import throughline.events.RowEvent.BodyInvolved;
import throughline.events.RowEvent.ConditionNoted;
import throughline.events.RowEvent.QuantityPromised;

/** What else goes along: open conditions, what is left of quantities, bodies that must still answer, links. */
record NextRow(ActionId next, Destination to, Function<@Nullable Excerpt, @Nullable Excerpt> still) {
    /**
     * @param counts whether quantities go with this part
     * @param became what each action of the request goes on as; a relation goes along only where both do
     */
    List<ActionEvent> facts(OpenRow row, boolean counts, Map<ActionId, List<ActionId>> became) {
        var plan = to.planId();
        var facts = new ArrayList<ActionEvent>();
        row.conditions()
                .forEach(open -> facts.add(
                        new ConditionNoted(next, plan, ConditionId.next(), open.text(), still.apply(open.excerpt()))));
        if (counts) {
            row.quantities()
                    .forEach(open -> facts.add(new QuantityPromised(
                            next,
                            plan,
                            QuantityId.next(),
                            row.left(open),
                            open.what(),
                            open.every(),
                            still.apply(open.excerpt()))));
        }
        if (to.sharesParties()) {
            row.bodies()
                    .forEach(open -> facts.add(new BodyInvolved(
                            next, plan, open.body(), open.involvement(), open.what(), still.apply(open.excerpt()))));
        }
        row.related()
                .forEach(relation -> became.getOrDefault(relation.related(), List.of()).stream()
                        .filter(other -> !other.equals(next))
                        .forEach(other -> facts.add(
                                new ActionRelated(next, plan, other, relation.note(), still.apply(relation.excerpt())))));
        row.links()
                .forEach(link -> facts.add(new ActionLinked(
                        next,
                        plan,
                        link.to(),
                        link.number(),
                        link.title(),
                        link.subTheme(),
                        still.apply(link.excerpt()))));
        return facts;
    }
}

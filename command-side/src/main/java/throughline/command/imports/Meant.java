package throughline.command.imports;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionEvent;
import throughline.events.RowEvent.ActionLinked;
import throughline.events.RowEvent.ActionRelated;
import throughline.events.RowEvent.BodyInvolved;
import throughline.events.RowEvent.ConditionNoted;
import throughline.events.RowEvent.DoubtNoted;
import throughline.events.RowEvent.QuantityPromised;
import throughline.events.StandingEvent.CarryForwardMarked;
import throughline.events.TimescaleEvent.PartnerDateSet;

/** What an interpretation means, wherever in the cell it stands: two versions of a row are told apart by it. */
final class Meant {
    private Meant() {}

    /** What the cell says now and did not say before. */
    static List<ActionEvent> news(List<ActionEvent> before, List<ActionEvent> now) {
        var known = before.stream().map(Meant::by).toList();
        return now.stream().filter(event -> !known.contains(by(event))).toList();
    }

    /** By its own words; an event that interprets nothing means itself. */
    private static List<@Nullable Object> by(ActionEvent event) {
        if (event instanceof ConditionNoted e) {
            return meaning("condition", e.text());
        }
        if (event instanceof QuantityPromised e) {
            return meaning("quantity", e.count(), e.what(), e.every());
        }
        if (event instanceof BodyInvolved e) {
            return meaning("body", e.involvement(), e.what());
        }
        if (event instanceof ActionRelated e) {
            return meaning("related", e.related());
        }
        if (event instanceof ActionLinked e) {
            return meaning("link", e.number(), e.title(), e.subTheme());
        }
        if (event instanceof PartnerDateSet e) {
            return meaning("date", e.party(), e.due());
        }
        if (event instanceof DoubtNoted e) {
            return meaning("doubt", e.kind(), e.sentence());
        }
        return event instanceof CarryForwardMarked ? meaning("carry-forward") : meaning("itself", event);
    }

    private static List<@Nullable Object> meaning(@Nullable Object... parts) {
        return Arrays.asList(parts);
    }
}

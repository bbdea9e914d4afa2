package throughline.command.carrying;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.command.Words;
import throughline.command.action.Unfinished;
import throughline.command.carrying.CarryOverPlan.Into;
import throughline.command.carrying.Sorted.GoingOn;
import throughline.command.carrying.Sorted.Share;
import throughline.command.party.Register;
import throughline.events.ActionEvent;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionId;
import throughline.events.Excerpt;
import throughline.events.Prose;
import throughline.events.QueryEvent.QueryRaised;
import throughline.events.QueryId;

/**
 * What an action that goes on begins with: where it comes from, and whatever its origins had not finished. What is asked
 * once (steps, counts) goes with one part of a split action; what holds for all of it goes with each.
 */
final class NextAction {
    private final GoingOn going;
    private final Into into;
    private final boolean first;
    private final ActionId next;
    private final Destination to;

    NextAction(GoingOn going, int part, ActionId next, Destination to) {
        this.going = going;
        this.into = going.into().get(part);
        this.first = part == 0;
        this.next = next;
        this.to = to;
    }

    /** @param became what each action of the request goes on as */
    List<ActionEvent> facts(Register register, Map<ActionId, List<ActionId>> became) {
        var facts = new ArrayList<ActionEvent>();
        facts.add(added());
        facts.addAll(new NextLeads(origins(), next, to).facts(into, register));
        facts.addAll(new NextDates(going, into, first, next, to).facts());
        var row = new NextRow(next, to, this::still);
        for (var origin : origins()) {
            facts.addAll(row.facts(origin.row(), first, became));
            origin.queries().forEach(query -> facts.add(asked(query)));
        }
        return facts;
    }

    private ActionAdded added() {
        var wording = going.base().action().wording();
        var oneOfMany = going.into().size() > 1;
        return new ActionAdded(
                next,
                to.planId(),
                to.partnershipId(),
                to.under(going.base().action(), into.priorityRef()),
                said(into.ref()) != null ? said(into.ref()) : oneOfMany ? null : wording.ref(),
                wording.theme(),
                text(),
                origins().stream().map(Unfinished::origin).toList());
    }

    private Prose text() {
        var said = said(into.text());
        return said == null ? going.base().action().wording().text() : said;
    }

    private List<Unfinished> origins() {
        return going.origins().stream().map(Share::action).toList();
    }

    /** It can be answered only where the action goes on. */
    private QueryRaised asked(QueryRaised query) {
        return new QueryRaised(
                next,
                to.planId(),
                QueryId.next(),
                query.question(),
                query.ofCompletion(),
                to.sharesParties() ? query.owner() : null,
                query.deadline(),
                still(query.excerpt()));
    }

    /** A source text stands beside what was read from it only where it goes along. */
    private @Nullable Excerpt still(@Nullable Excerpt excerpt) {
        var along = excerpt != null
                && excerpt.column().text().equals("text")
                && going.origins().size() == 1
                && text().equals(going.base().action().wording().text());
        return along ? excerpt : null;
    }

    static @Nullable Prose said(@Nullable Prose words) {
        return words == null || words.text().isBlank() ? null : Words.notTooLong(words);
    }
}

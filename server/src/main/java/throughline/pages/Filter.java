package throughline.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import throughline.query.accountability.Accountable;
import throughline.query.plan.GetPlan;

/**
 * What narrows a plan's page to some of its actions.
 *
 * @param rating a label of the key, or {@code none}; empty for any
 * @param answers the name of the one who answers, or {@code nobody}; empty for everyone
 * @param partner somebody who leads, supports or owes an update; empty for everyone
 * @param theme empty for any
 * @param missing an update was asked for and not received in time
 */
public record Filter(
        String rating, String answers, String partner, String theme, boolean overdue, boolean missing, boolean unheard) {
    static final int LONG_AGO = 60;
    private static final Set<String> NOT_RECEIVED = Set.of("overdue", "not-received");

    /** @param without the same page without it, as the rest of its address */
    public record Chosen(String words, String without) {}

    static Filter of(MultiValueMap<String, String> asked) {
        var typed = new Typed("", asked);
        return new Filter(
                typed.get("rating"),
                typed.get("answers"),
                typed.get("partner"),
                typed.get("theme"),
                asked.containsKey("overdue"),
                asked.containsKey("missing"),
                asked.containsKey("unheard"));
    }

    public boolean narrows() {
        return overdue || missing || unheard || !(rating + answers + partner + theme).isEmpty();
    }

    /** What was chosen, one by one. */
    public List<Chosen> chosen() {
        var chosen = new ArrayList<Chosen>();
        add(chosen, !partner.isEmpty(), partner, new Filter(rating, answers, "", theme, overdue, missing, unheard));
        add(chosen, !answers.isEmpty(), answers.equals("nobody") ? "Nobody answers" : answers + " answers",
                new Filter(rating, "", partner, theme, overdue, missing, unheard));
        add(chosen, !rating.isEmpty(), rating.equals("none") ? "Not rated" : rating,
                new Filter("", answers, partner, theme, overdue, missing, unheard));
        add(chosen, !theme.isEmpty(), theme, new Filter(rating, answers, partner, "", overdue, missing, unheard));
        add(chosen, overdue, "Overdue", new Filter(rating, answers, partner, theme, false, missing, unheard));
        add(chosen, missing, "No update received", new Filter(rating, answers, partner, theme, overdue, false, unheard));
        add(chosen, unheard, "Not heard of for 60 days", new Filter(rating, answers, partner, theme, overdue, missing, false));
        return chosen;
    }

    private static void add(List<Chosen> chosen, boolean is, String words, Filter without) {
        if (is) {
            chosen.add(new Chosen(words, without.address()));
        }
    }

    /** As the rest of the page's address: empty, or with its question mark. */
    String address() {
        var address = UriComponentsBuilder.newInstance();
        Stream.of(List.of("partner", partner), List.of("answers", answers), List.of("rating", rating), List.of("theme", theme))
                .filter(one -> !one.getLast().isEmpty())
                .forEach(one -> address.queryParam(one.getFirst(), "{" + one.getFirst() + "}"));
        Stream.of(overdue ? "overdue" : "", missing ? "missing" : "", unheard ? "unheard" : "")
                .filter(one -> !one.isEmpty())
                .forEach(one -> address.queryParam(one, "1"));
        return address.encode()
                .buildAndExpand(java.util.Map.of("partner", partner, "answers", answers, "rating", rating, "theme", theme))
                .toUriString();
    }

    boolean keeps(Rows.Row row, LocalDate on) {
        var action = row.action();
        return (rating.isEmpty() || (rating.equals("none") ? action.rating() == null : rating.equals(action.rating())))
                && (answers.isEmpty() || answers(row))
                && (partner.isEmpty() || parties(action).anyMatch(partner::equals))
                && (theme.isEmpty() || theme.equals(action.theme()))
                && (!overdue || action.timescale().overdueDays() > 0)
                && (!missing || notReceived(action))
                && (!unheard || row.unheard(on));
    }

    /** Whoever has a part in an action: leads, supporters, and who was asked for an update. */
    static Stream<String> parties(GetPlan.Action action) {
        return Stream.concat(
                action.leads().stream().map(Accountable.Named::name),
                action.requests().stream().map(GetPlan.Request::party));
    }

    static boolean notReceived(GetPlan.Action action) {
        return action.requests().stream().map(GetPlan.Request::state).anyMatch(NOT_RECEIVED::contains);
    }

    private boolean answers(Rows.Row row) {
        var name = row.action().accountable().name();
        return answers.equals("nobody") ? name == null && !row.done() : answers.equals(name);
    }
}

package throughline.command.imports.around;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import throughline.command.figures.Periods;
import throughline.command.figures.Sums;
import throughline.events.FundEvent;
import throughline.events.FundEvent.FundCapSet;
import throughline.events.FundEvent.FundCriterionAdded;
import throughline.events.FundEvent.FundOpened;
import throughline.events.FundId;
import throughline.events.Money;
import throughline.events.Prose;

/** The funds of a document: the sum, the time, what is asked of an application, and the most for each kind of organisation. */
final class FundRead {
    /** “£5,000 for non-registered organisations and £40,000 for …”. */
    private static final Pattern SUM_FIRST = Pattern.compile(
            "(?<sum>£\\s*[\\d,]+(?:\\.\\d+)?\\s*(?:k\\b|m\\b|million\\b)?)\\s+(?:for|to|per)\\s+(?:each |any |all )?(?<kind>[^£.;]+?)"
                    + "(?=\\s*(?:,|;|and|or)?\\s*(?:(?:up to|a )?\\s*(?:max(?:imum)?\\.?(?: of)?)?\\s*)?£|\\s*[.;]|\\s*$)",
            Pattern.CASE_INSENSITIVE);

    /** “Registered organisations: up to £40,000”. */
    private static final Pattern KIND_FIRST = Pattern.compile(
            "^(?<kind>[^£:.;]+?)\\s*(?::|–|—|can receive|may receive|may apply for)\\s*(?:up to|max(?:imum)?\\.?(?: of)?|no more than)?\\s*"
                    + "(?<sum>£\\s*[\\d,]+(?:\\.\\d+)?\\s*(?:k\\b|m\\b|million\\b)?)\\s*\\.?$",
            Pattern.CASE_INSENSITIVE);

    private final Into into;

    FundRead(Into into) {
        this.into = into;
    }

    List<List<FundEvent>> all() {
        return into.under("fund")
                .flatMap(section -> section.points().stream())
                .map(this::fund)
                .filter(facts -> !facts.isEmpty())
                .toList();
    }

    private List<FundEvent> fund(Piece piece) {
        var name = piece.text() == null ? piece.textOf("name") : piece.text();
        if (name == null) {
            into.find(
                    "fund-unclear",
                    piece,
                    "The fund has no name; it is kept as written. Open it under a name if it is one.");
            return List.of();
        }
        var id = FundId.next();
        var facts = new ArrayList<FundEvent>();
        var amount = piece.textOf("amount");
        var delivery = piece.textOf("delivery");
        var sum = amount == null ? null : Sums.of(amount);
        if (sum != null && sum.pounds() == null) {
            into.find(
                    "amount-unclear",
                    piece.field("amount").orElse(piece),
                    "“%s” names no single sum, so nothing is counted against it.".formatted(amount));
        }
        facts.add(new FundOpened(
                id,
                into.plan(),
                into.partnership(),
                name,
                sum,
                delivery == null ? null : Periods.within(delivery),
                piece.citation()));
        piece.field("limits").stream()
                .flatMap(limits -> limits.points().stream())
                .forEach(limit -> caps(id, limit, facts));
        piece.field("criteria").stream().flatMap(list -> list.points().stream()).forEach(point -> {
            var text = point.text();
            if (text != null) {
                facts.add(new FundCriterionAdded(id, into.plan(), text, point.citation()));
            }
        });
        return facts;
    }

    private void caps(FundId id, Piece limit, List<FundEvent> facts) {
        var text = limit.text();
        if (text == null) {
            return;
        }
        var before = facts.size();
        var kindFirst = KIND_FIRST.matcher(text.text().strip());
        if (kindFirst.matches()) {
            facts.add(cap(id, limit, kindFirst.group("kind"), kindFirst.group("sum")));
        } else {
            var sums = SUM_FIRST.matcher(text.text());
            while (sums.find()) {
                facts.add(cap(id, limit, sums.group("kind"), sums.group("sum")));
            }
        }
        if (facts.size() == before) {
            into.find(
                    "cap-unclear",
                    limit,
                    "“%s” may limit what is awarded, but names no sum for a kind of organisation. Set the cap if it is one."
                            .formatted(text));
        }
    }

    private FundCapSet cap(FundId id, Piece limit, String kind, String sum) {
        var pounds = Sums.of(new Prose(sum.strip())).pounds();
        return new FundCapSet(
                id,
                into.plan(),
                new Prose(kind.strip()),
                new Money(new Prose(sum.strip()), pounds == null ? BigDecimal.ZERO : pounds, false),
                null,
                limit.citation());
    }
}

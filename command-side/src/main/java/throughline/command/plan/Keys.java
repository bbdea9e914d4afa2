package throughline.command.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.events.Rating;
import throughline.events.RatingRule;
import throughline.events.RatingRule.Clause;
import throughline.events.StatusKey;

/** What a status key, and a rule that gives its ratings, must be to be of use. */
public final class Keys {
    private static final int MOST_RATINGS = 20;
    private static final int MOST_CLAUSES = 50;
    private static final Set<String> COLOURS = Set.of("blue", "green", "amber", "red", "grey");

    private Keys() {}

    /** @throws Refusal when it is of no use */
    public static StatusKey checked(StatusKey key) {
        if (key.entries().isEmpty()) {
            throw Refusal.malformed("A plan needs at least one rating in its status key.");
        }
        if (key.entries().size() > MOST_RATINGS) {
            throw Refusal.malformed("A status key can have up to %d ratings.".formatted(MOST_RATINGS));
        }
        var labels = new HashSet<String>();
        for (var entry : key.entries()) {
            Words.needed(entry.meaning(), "Say what “%s” means in this plan.".formatted(entry.rating()));
            if (!labels.add(folded(entry.rating()))) {
                throw Refusal.malformed(
                        "The status key has “%s” twice, whatever the capitals. Give each rating its own label."
                                .formatted(entry.rating()));
            }
            if (!COLOURS.contains(entry.colour())) {
                throw Refusal.malformed(
                        "“%s” is no colour that a page can draw. Choose blue, green, amber, red or grey for “%s”."
                                .formatted(entry.colour(), entry.rating()));
            }
        }
        return key;
    }

    /** @throws Refusal when one of the labels is in use and the key does not have it */
    static void mustKeep(StatusKey key, Collection<Rating> used, String use) {
        var lost = used.stream()
                .filter(rating -> key.find(rating).isEmpty())
                .map(Rating::label)
                .sorted()
                .toList();
        if (!lost.isEmpty()) {
            throw Refusal.rule(use.formatted(String.join(", ", lost)));
        }
    }

    /** Each clause's rating as the key spells it. */
    public static RatingRule checked(RatingRule rule, StatusKey key) {
        if (rule.clauses().isEmpty() || rule.clauses().size() > MOST_CLAUSES) {
            throw Refusal.malformed("A rating rule has 1 to %d clauses. To have no rule any more, leave the rule out."
                    .formatted(MOST_CLAUSES));
        }
        var clauses = new ArrayList<Clause>();
        for (var clause : rule.clauses()) {
            if (!clauses.isEmpty() && always(clauses.getLast())) {
                throw Refusal.malformed("Clause %d always holds, so those after it never would. Put it last."
                        .formatted(clauses.size()));
            }
            clauses.add(checked(clause, key, clauses.size() + 1));
        }
        return new RatingRule(clauses);
    }

    static List<Rating> named(RatingRule rule) {
        return rule.clauses().stream().map(Clause::rating).toList();
    }

    private static Clause checked(Clause clause, StatusKey key, int number) {
        var entry = key.find(clause.rating())
                .orElseThrow(() -> Refusal.malformed(
                        "Clause %d gives “%s”, which this plan's status key does not have. Choose one of its own ratings."
                                .formatted(number, clause.rating())));
        var percent = clause.percentAtLeast();
        if (percent != null && (percent < 0 || percent > 100)) {
            throw Refusal.malformed(
                    "Clause %d asks for %d per cent. Give a number from 0 to 100.".formatted(number, percent));
        }
        var most = clause.daysLateAtMost();
        var least = clause.daysLateAtLeast();
        if (most != null && most < 0 || least != null && least < 0) {
            throw Refusal.malformed(
                    "Clause %d counts days late from 0, which is in time. Give no number below it.".formatted(number));
        }
        if (most != null && least != null && least > most) {
            throw Refusal.malformed("Clause %d can never hold: nothing is at least %d and at most %d days late."
                    .formatted(number, least, most));
        }
        return new Clause(entry.rating(), clause.completed(), percent, most, least);
    }

    private static boolean always(Clause clause) {
        return clause.completed() == null
                && clause.percentAtLeast() == null
                && clause.daysLateAtMost() == null
                && clause.daysLateAtLeast() == null;
    }

    private static String folded(Rating rating) {
        return rating.label().strip().toLowerCase(Locale.UK);
    }
}

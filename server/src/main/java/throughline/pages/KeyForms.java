package throughline.pages;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import throughline.events.Rating;
import throughline.events.RatingRule;
import throughline.events.StatusKey;

/** Reads the rows of a plan's ratings and of the rule that gives them; an empty row is left out. */
final class KeyForms {
    static final int ROWS = 8;

    private KeyForms() {}

    static StatusKey key(Typed typed) {
        var entries = new ArrayList<StatusKey.Entry>();
        for (var row = 1; row <= ROWS; row++) {
            if (!typed.get("label-" + row).isEmpty()) {
                var rating = rating(typed, "label-" + row);
                entries.add(new StatusKey.Entry(
                        rating,
                        typed.get("colour-" + row),
                        typed.needed("meaning-" + row, "Say what “" + rating + "” means in this plan.")));
            }
        }
        return new StatusKey(entries);
    }

    /** @return nothing where no row says anything: the plan is to have no rule any more */
    static @Nullable RatingRule rule(Typed typed) {
        var clauses = new ArrayList<RatingRule.Clause>();
        for (var row = 1; row <= ROWS; row++) {
            if (!typed.get("rating-" + row).isEmpty()) {
                clauses.add(new RatingRule.Clause(
                        rating(typed, "rating-" + row),
                        switch (typed.get("completed-" + row)) {
                            case "yes" -> true;
                            case "no" -> false;
                            default -> null;
                        },
                        number(typed, "percent-" + row),
                        number(typed, "most-" + row),
                        number(typed, "least-" + row)));
            }
        }
        return clauses.isEmpty() ? null : new RatingRule(clauses);
    }

    private static Rating rating(Typed typed, String field) {
        try {
            return new Rating(typed.get(field));
        } catch (IllegalArgumentException e) {
            throw new Mistake(field, "A rating's label can have up to 60 characters. Shorten it.");
        }
    }

    private static @Nullable Integer number(Typed typed, String field) {
        try {
            return typed.get(field).isEmpty() ? null : Integer.valueOf(typed.get(field));
        } catch (NumberFormatException e) {
            throw new Mistake(field, "Give a whole number, such as 30, or leave it empty.");
        }
    }
}

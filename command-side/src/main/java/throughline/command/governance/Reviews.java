package throughline.command.governance;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.events.GovernanceEvent.Review;

/** The day of the next review and the next needs assessment, until it has taken place. */
final class Reviews {
    private final Map<Review, LocalDate> next = new EnumMap<>(Review.class);

    static Review needed(@Nullable Review review) {
        if (review == null) {
            throw Refusal.malformed("Say what is looked at again: review is needs-assessment or review.");
        }
        return review;
    }

    void dated(Review review, LocalDate date) {
        next.put(review, date);
    }

    void held(Review review) {
        next.remove(review);
    }

    /** Whether another day was set. @throws Refusal when it is the same day again */
    boolean moving(Review review, LocalDate date) {
        if (date.equals(next.get(review))) {
            throw Refusal.rule("That is its date already. Give another day.");
        }
        return next.containsKey(review);
    }
}

package throughline.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan's own rule for ratings, computed beside the human judgement: the first clause that holds gives the rating.
 * Where none holds, the rule says nothing.
 */
public record RatingRule(List<Clause> clauses) {
    /**
     * Every bound that is given must hold.
     *
     * @param completed whether the action must be done; absent where that does not matter
     * @param percentAtLeast of the milestones reached and the quantities counted, 0 to 100
     * @param daysLateAtMost days past the date in force; 0 is in time
     * @param daysLateAtLeast days past the date in force
     */
    public record Clause(
            Rating rating,
            @Nullable Boolean completed,
            @Nullable Integer percentAtLeast,
            @Nullable Integer daysLateAtMost,
            @Nullable Integer daysLateAtLeast) {}

    public RatingRule {
        clauses = List.copyOf(clauses);
    }
}

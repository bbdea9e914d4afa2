package throughline.query.ratings;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.query.Who;
import throughline.query.journal.Moment;

/**
 * Who changed or confirmed which rating, the newest first. What is absent does not narrow the answer.
 *
 * @param by the person who typed it: an account's id, or the name
 * @param organisation that the person acted for
 * @param from the first moment to look at; a day is looked at from its beginning
 * @param to the last moment to look at; a day is looked at to its end
 * @param rating that was set or confirmed, by its label
 * @param partnerships that the reader may see; absent means all
 * @param after the {@code next} of the page before; absent for the first page
 * @param limit how many on a page
 */
public record FindRatingChanges(
        @Nullable PlanId plan,
        @Nullable ActionId action,
        @Nullable String by,
        @Nullable String organisation,
        @Nullable Moment from,
        @Nullable Moment to,
        @Nullable String rating,
        @Nullable Direction direction,
        @Nullable Set<PartnershipId> partnerships,
        @Nullable Long after,
        int limit) {

    /** Every change of a plan. */
    public FindRatingChanges(PlanId plan, int limit) {
        this(plan, null, null, null, null, null, null, null, null, null, limit);
    }

    /**
     * @param next the {@code after} of the following page; absent on the last one
     * @param total on all pages
     */
    public record Answer(List<Change> changes, @Nullable Long next, long total) {}

    /**
     * @param at when it was recorded
     * @param from absent where the action was not rated
     * @param direction absent where the plan's status key does not know one of the two
     * @param confirmed the rating was looked at, and stayed
     */
    public record Change(
            long position,
            Instant at,
            PlanId planId,
            String planTitle,
            ActionId actionId,
            @Nullable String ref,
            String text,
            @Nullable String from,
            String to,
            @Nullable Direction direction,
            boolean confirmed,
            String reason,
            Who by) {}
}

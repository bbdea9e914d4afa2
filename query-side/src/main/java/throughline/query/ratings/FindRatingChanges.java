package throughline.query.ratings;

import java.time.Instant;
import java.time.LocalDate;
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
 * @param withNotes whether to look up the note that came with each, and what stands against it
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
        int limit,
        boolean withNotes) {

    public FindRatingChanges(
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
        this(plan, action, by, organisation, from, to, rating, direction, partnerships, after, limit, true);
    }

    /** Every change of a plan, bare. */
    public FindRatingChanges(PlanId plan, int limit) {
        this(plan, null, null, null, null, null, null, null, null, null, limit, false);
    }

    /** The page that follows. */
    public FindRatingChanges after(@Nullable Long position) {
        return new FindRatingChanges(
                plan,
                action,
                by,
                organisation,
                from,
                to,
                rating,
                direction,
                partnerships,
                position,
                limit,
                withNotes);
    }

    /** The same question without what narrows it: everything in the plan, or in all that the reader may see. */
    FindRatingChanges wide() {
        return new FindRatingChanges(
                plan, null, null, null, null, null, null, null, partnerships, null, limit, false);
    }

    /**
     * @param next the {@code after} of the following page; absent on the last one
     * @param total on all pages
     * @param ofAll how many there are in the plan, or in all that the reader may see, where nothing else narrows them
     */
    public record Answer(List<Change> changes, @Nullable Long next, long total, long ofAll) {}

    /**
     * @param at when it was recorded
     * @param from absent where the action was not rated
     * @param direction absent where the plan's status key does not know one of the two
     * @param confirmed the rating was looked at, and stayed
     * @param note what the same request said of progress; absent where it said nothing
     * @param corrections of the rating or of its note, the oldest first
     * @param queries raised against the action while this was the last word on its rating, the oldest first
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
            Who by,
            @Nullable Note note,
            List<Correction> corrections,
            List<Query> queries) {
        public Change {
            corrections = List.copyOf(corrections);
            queries = List.copyOf(queries);
        }
    }

    /** @param happenedOn the day in the real world; absent where a document prints none */
    public record Note(long position, String text, @Nullable LocalDate happenedOn) {}

    public record Correction(long position, Instant at, String correction, String reason, Who by) {}

    /** @param settled whether an answer left nothing to ask */
    public record Query(long position, Instant at, String question, boolean settled, Who by) {}
}

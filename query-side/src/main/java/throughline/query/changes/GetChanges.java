package throughline.query.changes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.query.Who;
import throughline.query.journal.Moment;

/** What differs in a plan between two moments; {@code to} may also be the earlier one. */
public record GetChanges(PlanId planId, Moment from, Moment to) {

    /** @param fields how many fields changed, over all items */
    public record Answer(
            PlanId planId,
            String title,
            Side from,
            Side to,
            List<Item> added,
            List<Item> removed,
            List<Item> changed,
            int fields,
            int events) {}

    /** @param position of the last entry that this side rests on */
    public record Side(Instant asAt, long position) {}

    /**
     * Something that was added, removed or changed.
     *
     * @param kind {@code plan}, {@code section}, {@code priority}, {@code action}, {@code party}, {@code indicator},
     *     {@code intervention}, {@code fund}, {@code governance} or {@code alignment}
     * @param ref the printed reference
     * @param text its wording or title
     * @param fields field by field, under the names that the plan's own JSON uses; also those of what was added or removed
     * @param behind the entries that did it, in the order of the log
     * @param what {@code added}, {@code removed} or {@code changed}
     */
    public record Item(
            String kind,
            String id,
            @Nullable String ref,
            String text,
            List<Field> fields,
            List<Behind> behind,
            String what) {
        public static final String ADDED = "added";
        public static final String REMOVED = "removed";
        public static final String CHANGED = "changed";
    }

    /**
     * @param before absent where there was nothing; equal to {@code after} where it changed and came back
     * @param behind the entries that did it, in the order of the log
     */
    public record Field(
            String field, @Nullable Object before, @Nullable Object after, List<Behind> behind) {}

    public record Behind(
            long position,
            Instant at,
            String type,
            String sentence,
            Who by,
            @Nullable LocalDate happenedOn) {}
}

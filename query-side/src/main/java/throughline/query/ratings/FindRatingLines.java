package throughline.query.ratings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.query.Who;

/**
 * How the rating of each action went over its plan's life: of every action that has a change among those asked for.
 *
 * @param changes what narrows the actions; of each of them every rating is told, whatever narrowed them
 */
public record FindRatingLines(FindRatingChanges changes) {

    /** @param lines in the order in which the actions were added */
    public record Answer(List<Line> lines) {}

    /**
     * @param stretches of time with one rating, the first first; never empty
     * @param confirmed how often somebody looked and left the rating as it was
     */
    public record Line(
            ActionId actionId, @Nullable String ref, String text, List<Stretch> stretches, int confirmed) {
        public Line {
            stretches = List.copyOf(stretches);
        }

        public Stretch now() {
            return stretches.getLast();
        }

        /** The first rating changed nothing. */
        public int changed() {
            return stretches.size() - 1;
        }
    }

    /**
     * @param from when the rating was recorded
     * @param to when the next one was; absent while it stands
     * @param direction from the rating before; absent where the plan's status key does not know one of the two
     * @param position of the entry that set it
     */
    public record Stretch(
            String rating,
            Instant from,
            @Nullable Instant to,
            @Nullable Direction direction,
            String reason,
            Who by,
            long position) {
        Stretch until(Instant end) {
            return new Stretch(rating, from, end, direction, reason, by, position);
        }
    }
}

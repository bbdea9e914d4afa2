package throughline.query.view;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A page of an answer that goes from the newest to the oldest.
 *
 * @param next the position after which the following page begins; absent on the last one
 */
public record Page<T>(List<T> rows, @Nullable Long next) {
    private static final int MOST = 1000;

    /** How many rows to read: one more than are shown tells whether there is another page. */
    public static int read(int limit) {
        return shown(limit) + 1;
    }

    public static <T> Page<T> of(List<T> read, int limit, ToLongFunction<T> position) {
        if (read.size() <= shown(limit)) {
            return new Page<>(read, null);
        }
        var rows = read.subList(0, shown(limit));
        return new Page<>(List.copyOf(rows), position.applyAsLong(rows.getLast()));
    }

    private static int shown(int limit) {
        return Math.clamp(limit, 1, MOST);
    }
}

package throughline.command.plan;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts one of several things into another place among them. */
final class Places {
    private Places() {}

    /** @param after what it stands below then; absent where it comes first */
    static <T, K> void move(List<T> things, Function<T, K> key, K which, @Nullable K after) {
        var from = place(things, key, which);
        if (from < 0) {
            return;
        }
        var thing = things.remove(from);
        var above = after == null ? -1 : place(things, key, after);
        things.add(after != null && above < 0 ? things.size() : above + 1, thing);
    }

    private static <T, K> int place(List<T> things, Function<T, K> key, K which) {
        return IntStream.range(0, things.size())
                .filter(at -> key.apply(things.get(at)).equals(which))
                .findFirst()
                .orElse(-1);
    }
}

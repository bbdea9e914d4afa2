package throughline.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fewest moves, one thing at a time, by which things come into another order. */
public final class Order {
    /** @param after what it stands below then; absent where it comes first */
    public record Move<T>(T what, @Nullable T after) {}

    private Order() {}

    /** @param wanted some of what there is, in the order that they are to have; what else there is stays where it is */
    public static <T> List<Move<T>> moves(List<T> current, List<T> wanted) {
        return moves(wanted, staying(current, wanted));
    }

    /** @param staying those that are not moved; the others come below whatever they are wanted behind */
    public static <T> List<Move<T>> moves(List<T> wanted, Set<T> staying) {
        var moves = new ArrayList<Move<T>>();
        @Nullable T last = null;
        for (var what : wanted) {
            if (!staying.contains(what)) {
                moves.add(new Move<>(what, last));
            }
            last = what;
        }
        return List.copyOf(moves);
    }

    /**
     * Those that need no move: the fixed ones, and of the others whichever stand between the same neighbours already.
     *
     * @param fixed that are not to be moved, whatever their order
     */
    public static <T> Set<T> staying(List<T> current, List<T> wanted, Set<T> fixed) {
        var staying = new HashSet<>(fixed);
        for (int at = 0; at < wanted.size(); at++) {
            var place = current.indexOf(wanted.get(at));
            if (place < 0 || fixed.contains(wanted.get(at))) {
                continue;
            }
            var above = wanted.subList(0, at).reversed().stream().filter(staying::contains).findFirst();
            var below = wanted.subList(at + 1, wanted.size()).stream().filter(staying::contains).findFirst();
            if (above.map(current::indexOf).orElse(-1) < place
                    && below.map(current::indexOf).orElse(current.size()) > place) {
                staying.add(wanted.get(at));
            }
        }
        return staying;
    }

    /** As many as possible that are in the wanted order already. */
    public static <T> Set<T> staying(List<T> current, List<T> wanted) {
        var places = wanted.stream().map(current::indexOf).toList();
        var length = new int[wanted.size()];
        var before = new int[wanted.size()];
        var best = -1;
        for (int at = 0; at < length.length; at++) {
            before[at] = -1;
            if (places.get(at) < 0) {
                continue;
            }
            length[at] = 1;
            for (int earlier = 0; earlier < at; earlier++) {
                if (length[earlier] > 0 && places.get(earlier) < places.get(at) && length[earlier] + 1 > length[at]) {
                    length[at] = length[earlier] + 1;
                    before[at] = earlier;
                }
            }
            best = best < 0 || length[at] > length[best] ? at : best;
        }
        var staying = new HashSet<T>();
        for (int at = best; at >= 0; at = before[at]) {
            staying.add(wanted.get(at));
        }
        return staying;
    }
}

package throughline.packs;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The positions of a pack's entries, and of those that are not what it is about the reason why they are in it. */
final class Chosen {
    private final SortedMap<Long, Besides> besides = new TreeMap<>();
    private final SortedSet<Long> all = new TreeSet<>();

    void about(Iterable<Long> positions) {
        positions.forEach(all::add);
    }

    /** The first reason stays. */
    void besides(Iterable<Long> positions, Besides why) {
        for (var position : positions) {
            if (all.add(position)) {
                besides.put(position, why);
            }
        }
    }

    List<Long> positions() {
        return List.copyOf(all);
    }

    boolean has(long position) {
        return all.contains(position);
    }

    int count() {
        return all.size();
    }

    int countAbout() {
        return all.size() - besides.size();
    }

    /** “12 entries, and 3 more that are marked as such.” */
    String inWords() {
        var about = countAbout();
        var words = Statements.number(about) + (about == 1 ? " entry" : " entries");
        return besides.isEmpty()
                ? words + "."
                : words + ", and " + Statements.number(besides.size()) + " more for what these speak of, each marked with why it is here.";
    }

    @Nullable Besides why(long position) {
        return besides.get(position);
    }
}

package throughline.documents.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import throughline.documents.plan.AsWritten.Priority;
import throughline.documents.plan.AsWritten.Row;

/** Which priority of a later version is which of the earlier one: by title, number, and the actions that stand in it. */
final class PrioritiesMatched {
    private static final double ENOUGH = 0.55;

    private record Pair(int before, int after, double score) {}

    private PrioritiesMatched() {}

    /** By place in the earlier version the place in the later one. */
    static Map<Integer, Integer> of(List<Priority> before, List<Priority> after) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < after.size(); j++) {
                double score = score(before.get(i), after.get(j));
                if (score >= ENOUGH) {
                    pairs.add(new Pair(i, j, score));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparingInt(pair -> Math.abs(pair.before - pair.after))
                .thenComparingInt(Pair::before));
        var matched = new HashMap<Integer, Integer>();
        var taken = new HashSet<Integer>();
        for (var pair : pairs) {
            if (!matched.containsKey(pair.before) && taken.add(pair.after)) {
                matched.put(pair.before, pair.after);
            }
        }
        return matched;
    }

    private static double score(Priority one, Priority other) {
        double title = Alike.of(one.title(), other.title());
        double ref = one.ref() != null && one.ref().equals(other.ref()) ? 0.25 : 0;
        return title + ref + 0.6 * shared(one.actions(), other.actions());
    }

    /** The share of actions with the same words. */
    private static double shared(List<Row> rows, List<Row> others) {
        if (rows.isEmpty() || others.isEmpty()) {
            return 0;
        }
        var words = new HashSet<String>();
        others.forEach(row -> words.add(Alike.plain(row.text())));
        long same = rows.stream()
                .filter(row -> words.contains(Alike.plain(row.text())))
                .count();
        return (double) same / Math.min(rows.size(), others.size());
    }
}

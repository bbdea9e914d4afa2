package throughline.documents.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import throughline.documents.plan.AsWritten.Row;
import throughline.documents.plan.Compared.RowAt;

/**
 * Which row of a later version is which of the earlier one: by their words first, for a number may be given to other words;
 * by priority, number and place where words are as alike.
 */
final class RowsMatched {
    /** Rows whose words share less are two rows, whatever their number. */
    private static final double ENOUGH = 0.5;

    /** With the same number in the same priority, and no better match anywhere, so much is enough. */
    private static final double ENOUGH_WITH_REF = 0.3;

    private record Pair(RowAt before, RowAt after, double score) {}

    private RowsMatched() {}

    /** By row of the earlier version its row in the later one. */
    static Map<RowAt, RowAt> of(AsWritten before, AsWritten after, Map<Integer, Integer> priorities) {
        var matched = new HashMap<RowAt, RowAt>();
        var taken = new HashSet<RowAt>();
        var rows = rows(before);
        var others = rows(after);
        exact(rows, others, priorities, matched, taken);
        var pairs = new ArrayList<Pair>();
        for (var row : rows.entrySet()) {
            if (matched.containsKey(row.getKey())) {
                continue;
            }
            for (var other : others.entrySet()) {
                if (!taken.contains(other.getKey())) {
                    double score = score(row.getKey(), row.getValue(), other.getKey(), other.getValue(), priorities);
                    if (score > 0) {
                        pairs.add(new Pair(row.getKey(), other.getKey(), score));
                    }
                }
            }
        }
        take(pairs, matched, taken);
        return matched;
    }

    /** Rows with the same words, the nearest first: most of a document, and not worth weighing against every other. */
    private static void exact(
            Map<RowAt, Row> rows,
            Map<RowAt, Row> others,
            Map<Integer, Integer> priorities,
            Map<RowAt, RowAt> matched,
            HashSet<RowAt> taken) {
        var byWords = new HashMap<String, List<RowAt>>();
        others.forEach((at, row) -> byWords.computeIfAbsent(Alike.plain(row.text()), key -> new ArrayList<>())
                .add(at));
        var pairs = new ArrayList<Pair>();
        rows.forEach((at, row) -> {
            for (var other : byWords.getOrDefault(Alike.plain(row.text()), List.of())) {
                pairs.add(new Pair(
                        at, other, score(at, row, other, Objects.requireNonNull(others.get(other)), priorities)));
            }
        });
        take(pairs, matched, taken);
    }

    private static void take(List<Pair> pairs, Map<RowAt, RowAt> matched, HashSet<RowAt> taken) {
        pairs.sort(Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparingInt(pair -> pair.before.priority())
                .thenComparingInt(pair -> pair.before.row())
                .thenComparingInt(pair -> Math.abs(pair.after.row() - pair.before.row()))
                .thenComparingInt(pair -> pair.after.priority())
                .thenComparingInt(pair -> pair.after.row()));
        for (var pair : pairs) {
            if (!matched.containsKey(pair.before) && taken.add(pair.after)) {
                matched.put(pair.before, pair.after);
            }
        }
    }

    private static double score(RowAt at, Row row, RowAt otherAt, Row other, Map<Integer, Integer> priorities) {
        double alike = Alike.of(row.text(), other.text());
        boolean home = Objects.equals(priorities.get(at.priority()), otherAt.priority());
        boolean ref = row.ref() != null && row.ref().equals(other.ref());
        if (alike < (home && ref ? ENOUGH_WITH_REF : ENOUGH)) {
            return 0;
        }
        double lead = row.lead() != null && row.lead().equals(other.lead()) ? 0.02 : 0;
        double theme = row.theme() != null && row.theme().equals(other.theme()) ? 0.01 : 0;
        return alike + (home ? 0.1 : 0) + (ref ? 0.1 : 0) + lead + theme;
    }

    private static Map<RowAt, Row> rows(AsWritten plan) {
        var rows = new java.util.LinkedHashMap<RowAt, Row>();
        for (int p = 0; p < plan.priorities().size(); p++) {
            for (int r = 0; r < plan.priorities().get(p).actions().size(); r++) {
                rows.put(new RowAt(p, r), plan.priorities().get(p).actions().get(r));
            }
        }
        return rows;
    }
}

package throughline.documents.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import throughline.documents.plan.Column;
import throughline.documents.reading.Reading.ColumnRead;

/** What each column of a table holds, by its heading and by what stands in it. */
final class ColumnsRead {
    private static final double ENOUGH = 0.45;
    private static final double CLOSE = 0.12;
    private static final Pattern PERIOD = Pattern.compile(
            "(?i)\\b(?:q[1-4]|quarter|jan\\w*|feb\\w*|mar(?:ch)?|apr\\w*|may|june?|july?|aug\\w*|sep\\w*|oct\\w*|nov\\w*|dec\\w*|20\\d\\d|month \\d|\\d{1,2}/\\d{2,4}|spring|summer|autumn|winter|term)\\b");

    private record Candidate(int column, Column as, double score) {}

    private ColumnsRead() {}

    /** In the order of the table, one for each of its columns. */
    static List<ColumnRead> of(Grid grid, List<String> headings, List<Integer> rows) {
        var scores = new ArrayList<Map<Column, Double>>();
        var candidates = new ArrayList<Candidate>();
        for (int column = 0; column < grid.columns(); column++) {
            var scored = scores(headings.get(column), Evidence.of(grid, column, rows));
            scores.add(scored);
            for (var entry : scored.entrySet()) {
                if (entry.getValue() >= ENOUGH) {
                    candidates.add(new Candidate(column, entry.getKey(), entry.getValue()));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparingInt(Candidate::column));
        var chosen = new HashMap<Integer, Column>();
        for (var candidate : candidates) {
            boolean taken = candidate.as != Column.OTHER && chosen.containsValue(candidate.as);
            double best = scores.get(candidate.column).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(0);
            boolean secondChoice = candidate.score < best;
            if (!taken && !chosen.containsKey(candidate.column) && (!secondChoice || candidate.score >= 0.6)) {
                chosen.put(candidate.column, candidate.as);
            }
        }
        severalUpdates(headings, scores, chosen);
        var read = new ArrayList<ColumnRead>();
        for (int column = 0; column < grid.columns(); column++) {
            var as = chosen.getOrDefault(column, isBare(grid, headings, column, rows) ? Column.LEFT_OUT : Column.OTHER);
            read.add(new ColumnRead(
                    column + 1, headings.get(column), as, isSure(column, as, scores), sample(grid, column, rows)));
        }
        return read;
    }

    /** Updates of several quarters stand in several columns; all of them are progress. */
    private static void severalUpdates(
            List<String> headings, List<Map<Column, Double>> scores, Map<Integer, Column> chosen) {
        boolean first = chosen.entrySet().stream()
                .anyMatch(entry -> entry.getValue() == Column.PROGRESS
                        && PERIOD.matcher(headings.get(entry.getKey())).find());
        for (int column = 0; first && column < headings.size(); column++) {
            double progress = scores.get(column).getOrDefault(Column.PROGRESS, 0.0);
            var as = chosen.get(column);
            if ((as == null || as == Column.OTHER)
                    && progress >= 0.5
                    && progress > Vocabulary.score(headings.get(column), Column.OTHER) - CLOSE
                    && PERIOD.matcher(headings.get(column)).find()) {
                chosen.put(column, Column.PROGRESS);
            }
        }
    }

    private static Map<Column, Double> scores(String heading, Evidence evidence) {
        var scores = new EnumMap<Column, Double>(Column.class);
        double known = Vocabulary.best(heading);
        for (var column : Column.values()) {
            double word = Vocabulary.score(heading, column);
            double says = evidence.speaksFor(column);
            double alone = evidence.alone(column) * (heading.isBlank() ? 1 : known < 0.5 ? 0.85 : 0.4);
            double score = Math.max(word == 0 ? 0 : word + 0.8 * says, alone);
            if (score > 0) {
                scores.put(column, score);
            }
        }
        return scores;
    }

    private static boolean isSure(int column, Column as, List<Map<Column, Double>> scores) {
        var own = scores.get(column);
        double score = own.getOrDefault(as, 0.0);
        double next = own.entrySet().stream()
                .filter(entry -> entry.getKey() != as)
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        boolean rival = as != Column.OTHER && as != Column.PROGRESS && as != Column.LEFT_OUT;
        for (int other = 0; rival && other < scores.size(); other++) {
            if (other != column && scores.get(other).getOrDefault(as, 0.0) > score - CLOSE / 2) {
                return false;
            }
        }
        return as == Column.LEFT_OUT || score - next >= CLOSE && score >= 0.6;
    }

    private static boolean isBare(Grid grid, List<String> headings, int column, List<Integer> rows) {
        return headings.get(column).isBlank() && sample(grid, column, rows).isEmpty();
    }

    private static String sample(Grid grid, int column, List<Integer> rows) {
        for (int row : rows) {
            var slot = grid.own(row, column);
            if (slot != null && !slot.isEmpty() && slot.across() == 1) {
                return Words.first(slot.text(), 60);
            }
        }
        return "";
    }
}

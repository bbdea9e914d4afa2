package throughline.documents.reading;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import throughline.documents.plan.Column;

/** What stands in the cells of a column, in shares of those that have words. */
record Evidence(
        int cells,
        int filled,
        int shaded,
        double refs,
        double times,
        double names,
        double ratings,
        double tasks,
        double sentences,
        double past,
        double points,
        double distinct,
        double length,
        boolean merged) {
    private static final Pattern PAST = Pattern.compile(
            "(?i)\\b(?:has|have|had|was|were|been|completed|delivered|held|agreed|awaiting|underway|now in place|took place|\\w+ed)\\b");

    static Evidence of(Grid grid, int column, List<Integer> rows) {
        int filled = 0;
        int cells = 0;
        int shaded = 0;
        double length = 0;
        var texts = new java.util.ArrayList<String>();
        boolean merged = false;
        double points = 0;
        for (int row : rows) {
            var slot = grid.at(row, column);
            if (slot == null) {
                continue;
            }
            if (slot.row() != row) {
                merged |= slot.cell().down() > 1;
                continue;
            }
            cells++;
            if (slot.isEmpty() && Shades.isStrong(slot.cell().shade())) {
                shaded++;
            }
            if (!slot.isEmpty()) {
                filled++;
                texts.add(slot.text());
                length += slot.text().length();
                long lines = slot.pieces().stream()
                        .filter(piece -> piece.point() || Points.isMarked(piece.words()))
                        .count();
                points += lines >= 1 ? 1 : 0;
            }
        }
        int of = Math.max(1, filled);
        return new Evidence(
                cells,
                filled,
                shaded,
                share(texts, Signs::isRef),
                share(texts, Signs::isTime),
                share(texts, Signs::isName),
                share(texts, Signs::isRating),
                share(texts, Signs::isTask),
                share(texts, text -> Words.count(text) >= 6),
                share(
                        texts,
                        text -> Words.count(text) >= 4 && PAST.matcher(text).find()),
                points / of,
                (double) new HashSet<>(texts).size() / of,
                length / of,
                merged);
    }

    private static double share(List<String> texts, Predicate<String> sign) {
        return texts.isEmpty() ? 0 : (double) texts.stream().filter(sign).count() / texts.size();
    }

    /** How much what stands in it speaks for a column, from about -0.6 to 0.6. */
    double speaksFor(Column column) {
        if (filled == 0) {
            return column == Column.RATING && shaded > 0 ? 0.5 : 0;
        }
        double shadedPart = (double) shaded / Math.max(1, cells);
        return switch (column) {
            case REF -> 0.5 * refs - (length > 20 ? 0.7 : 0) - (refs < 0.3 ? 0.25 : 0);
            case TIMESCALE -> 0.5 * times - (times < 0.2 ? 0.35 : 0) - (length > 90 ? 0.3 : 0) - 0.3 * tasks;
            case LEAD -> 0.45 * names - 0.35 * tasks - (length > 160 ? 0.4 : 0) - (names < 0.2 ? 0.2 : 0) - 0.4 * refs;
            case RATING ->
                0.5 * ratings
                        + 0.5 * shadedPart
                        - (length > 40 ? 0.6 : 0)
                        - (ratings < 0.3 && shadedPart < 0.3 ? 0.2 : 0);
            case TEXT ->
                0.3 * tasks
                        + 0.15 * sentences
                        - 0.5 * refs
                        - 0.35 * times
                        - 0.4 * ratings
                        - (length < 18 ? 0.35 : 0)
                        - (distinct < 0.6 && filled > 3 ? 0.3 : 0)
                        - (merged ? 0.05 : 0);
            case PROGRESS -> 0.25 * past + 0.1 * sentences - 0.4 * refs - 0.15 * tasks - 0.4 * ratings;
            case MILESTONES ->
                0.25 * points + 0.12 * tasks + 0.08 * sentences - 0.4 * refs - 0.4 * ratings - (times > 0.8 ? 0.2 : 0);
            case PRIORITY ->
                (merged || distinct < 0.6 && filled > 2 ? 0.3 : -0.1)
                        - (times > 0.5 || ratings > 0.5 ? 0.6 : 0)
                        - (distinct > 0.9 && length > 60 && filled > 2 ? 0.35 : 0)
                        - (length < 4 ? 0.2 : 0);
            case THEME ->
                (merged || distinct < 0.7 && filled > 2 ? 0.2 : 0)
                        - (length > 90 ? 0.35 : 0)
                        - 0.3 * times
                        - 0.3 * ratings
                        - 0.2 * tasks;
            case PRIORITY_OWNER -> 0.35 * names - (length > 120 ? 0.4 : 0);
            case OUTCOME ->
                (merged || distinct < 0.6 && filled > 2 ? 0.25 : -0.15) - 0.3 * refs - 0.4 * ratings - 0.3 * times;
            case LINKS -> length > 200 ? -0.3 : 0.05 - 0.3 * times - 0.4 * ratings;
            case OTHER -> 0.05;
            case COMPUTED, LEFT_OUT -> 0;
        };
    }

    /** How much it says by itself, where a column has no heading that we know. */
    double alone(Column column) {
        double said = switch (column) {
            case REF -> refs > 0.7 && distinct > 0.7 ? 0.7 : 0;
            case TEXT -> tasks > 0.5 && distinct > 0.8 && length > 20 ? 0.45 + 0.25 * tasks : 0;
            case TIMESCALE -> times > 0.6 && length < 60 ? 0.3 + 0.4 * times : 0;
            case LEAD -> names > 0.6 && length < 120 ? 0.25 + 0.4 * names : 0;
            case RATING -> ratings > 0.7 || cells > 2 && shaded * 10 > cells * 7 ? 0.62 : 0;
            case PROGRESS -> past > 0.6 && length > 40 && tasks < 0.4 ? 0.5 : 0;
            case MILESTONES -> points > 0.6 && tasks > 0.3 ? 0.5 : 0;
            default -> 0;
        };
        return filled < 1 && shaded == 0 ? 0 : said;
    }
}

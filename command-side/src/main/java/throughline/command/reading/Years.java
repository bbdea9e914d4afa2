package throughline.command.reading;

import org.jspecify.annotations.Nullable;

/** Years as printed: four figures, or two that mean this century or the last one's end. */
final class Years {
    static final String FOUR = "(?:19|20)\\d\\d(?!\\d)";
    static final String TWO = "\\d\\d(?!\\d|\\s?(?:st|nd|rd|th|am|pm)\\b|[:%]|[.,]\\d|/\\d)";

    /** What follows a month or a day and month. Two figures behind an apostrophe or a hyphen can only be a year. */
    static final String AFTER_MONTH =
            "(?:(?:[\\s,.-]{0,3}|\\s+of\\s+)(?<year>" + FOUR + ")|[.]?\\s?(?<tight>['’-]|\\s|)(?<two>" + TWO + "))";

    private static final int LAST_CENTURY = 80;
    private static final int FIRST_LIKELY = 2020;
    private static final int LAST_LIKELY = 2040;
    private static final int NEAR = 10;

    private Years() {}

    static int of(String figures) {
        var number = Integer.parseInt(figures);
        if (figures.length() == 4) {
            return number;
        }
        return number + (number < LAST_CENTURY ? 2000 : 1900);
    }

    /**
     * Whether two figures after a month are a year: in “March 24” they are, in “March 10 schools” they are not. Near
     * the plan's own period where that is known, else near our own time.
     */
    static boolean isLikely(int year, Reference reference) {
        var start = reference.start();
        var end = reference.end();
        return year >= (start == null ? FIRST_LIKELY : start.getYear() - NEAR)
                && year <= (end == null ? LAST_LIKELY : end.getYear() + NEAR);
    }

    /** The second year of “2024/25”, “2024/2027” or “2025-27”; nothing where it is not later than the first. */
    static @Nullable Integer second(int first, String figures) {
        var year = figures.length() == 4 ? Integer.parseInt(figures) : first / 100 * 100 + Integer.parseInt(figures);
        var next = year < first && first % 100 > 89 ? year + 100 : year;
        return next > first && next <= first + NEAR ? next : null;
    }
}

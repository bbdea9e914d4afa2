package throughline.command.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.command.Words;

/**
 * Days in a row, the first and the last included.
 *
 * @param to absent while they go on
 */
record Days(LocalDate from, @Nullable LocalDate to) {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    /** @throws Refusal when a year is a slip of the pen, or the last day comes before the first */
    static Days checked(LocalDate from, @Nullable LocalDate to) {
        if (from.isBefore(FIRST) || from.isAfter(LAST) || to != null && to.isAfter(LAST)) {
            throw Refusal.malformed("The days must lie in the years 1900 to 2199. Check the year.");
        }
        if (to != null && to.isBefore(from)) {
            throw Refusal.malformed("The last day, %s, comes before the first, %s. Give a later last day, or none."
                    .formatted(Words.day(to), Words.day(from)));
        }
        return new Days(from, to);
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** The days that both have; absent where there is none. */
    @Nullable Days common(Days other) {
        var first = from.isAfter(other.from) ? from : other.from;
        var last = to == null || other.to != null && other.to.isBefore(to) ? other.to : to;
        return last != null && last.isBefore(first) ? null : new Days(first, last);
    }

    /** As it stands in a sentence: “from 15 June 2024 on”. */
    @Override
    public String toString() {
        return "from " + Words.day(from) + (to == null ? " on" : " to " + Words.day(to));
    }
}

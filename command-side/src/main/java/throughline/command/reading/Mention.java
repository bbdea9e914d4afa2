package throughline.command.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import throughline.events.Due;

/**
 * A place in a text that speaks of a date, whether or not it can be said which.
 *
 * @param due the last day or month; null where it is unclear
 * @param unclear why there is no due date, as a sentence
 * @param recognised the text is plain about the sort of date, even where it lacks what would settle which
 */
record Mention(
        Span span,
        Sort sort,
        @Nullable Due due,
        @Nullable LocalDate from,
        @Nullable String unclear,
        boolean recognised) {
    enum Sort {
        DAY,
        MONTH,
        /** Two or more months or days as one: a range, a quarter, a financial year. */
        PERIOD,
        /** A year alone: a date in a timescale, but elsewhere often only part of a title. */
        YEAR
    }

    static Mention day(Span span, LocalDate day) {
        return new Mention(span, Sort.DAY, new Due(day.toString()), null, null, true);
    }

    static Mention month(Span span, YearMonth month) {
        return new Mention(span, Sort.MONTH, new Due(month.toString()), null, null, true);
    }

    static Mention period(Span span, LocalDate from, Due due) {
        return new Mention(span, Sort.PERIOD, due, from, null, true);
    }

    static Mention unclear(Span span, Sort sort, String why) {
        return new Mention(span, sort, null, null, why, false);
    }

    /** The sort is plain, the place in time is not. */
    static Mention unsettled(Span span, Sort sort, String why) {
        return new Mention(span, sort, null, null, why, true);
    }

    static Mention withoutYear(Span span, Sort sort, String printed) {
        return unsettled(
                span,
                sort,
                "“" + printed + "” names no year, and the plan's period does not settle which is meant."
                        + " Set the date with its year.");
    }

    /** The first day that it speaks of, where it is known. */
    @Nullable
    LocalDate first() {
        if (from != null || due == null) {
            return from;
        }
        return sort == Sort.DAY ? due.lastDay() : due.lastDay().withDayOfMonth(1);
    }
}

package throughline.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import throughline.events.Due;
import throughline.events.Prose;
import throughline.events.Timescale;

/**
 * Days counted in weeks before the last Friday, so that the sample ends about now whenever it is made, and a working day
 * stays a working day.
 */
record Calendar(LocalDate lastFriday) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    static Calendar endingBefore(LocalDate today) {
        return new Calendar(today.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)));
    }

    /** The calendar in which a day stands in the week of that many weeks ago. */
    static Calendar inWhich(LocalDate day, int weeksAgo) {
        return new Calendar(day.with(DayOfWeek.FRIDAY).plusWeeks(weeksAgo));
    }

    /** A negative number of weeks lies ahead. */
    LocalDate day(int weeksAgo, DayOfWeek day) {
        return lastFriday.minusWeeks(weeksAgo).with(day);
    }

    Timescale by(int weeksAgo) {
        var day = day(weeksAgo, DayOfWeek.FRIDAY);
        return new Timescale(new Prose("By " + DAY.format(day)), Timescale.Kind.BY_DATE, new Due(day.toString()));
    }

    Timescale byEndOf(int weeksAgo) {
        var day = day(weeksAgo, DayOfWeek.FRIDAY);
        return new Timescale(
                new Prose("By the end of " + MONTH.format(day)),
                Timescale.Kind.BY_MONTH,
                new Due(day.toString().substring(0, 7)));
    }

    Due due(int weeksAgo) {
        return new Due(day(weeksAgo, DayOfWeek.FRIDAY).toString());
    }

    /** The whole months from one to another, both counted back from that of the last Friday. */
    String months(int firstAgo, int lastAgo) {
        var month = YearMonth.from(lastFriday);
        return MONTH.format(month.minusMonths(firstAgo)) + " to " + MONTH.format(month.minusMonths(lastAgo));
    }

    String written(LocalDate day) {
        return DAY.format(day);
    }

    static Timescale as(Timescale.Kind kind, String written) {
        return new Timescale(new Prose(written), kind, null);
    }
}

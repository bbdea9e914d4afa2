package throughline.command.reading;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The plan's own period, where it is known: what places a date that is printed without a year. */
public record Reference(@Nullable LocalDate start, @Nullable LocalDate end) {
    public static final Reference NONE = new Reference(null, null);

    /** A period as a plan prints it: “2024-25”, “February 2024 - January 2025”. Unknown where it is not one period. */
    public static Reference ofPeriod(@Nullable String printed) {
        var found = printed == null ? List.<Dates.Found>of() : Dates.in(printed, NONE);
        var from = found.size() == 1 ? found.getFirst().from() : null;
        return from == null ? NONE : new Reference(from, found.getFirst().due().lastDay());
    }

    /** The year that ends with this day: in it every day and every month has one place only. */
    static Reference yearUpTo(LocalDate last) {
        return new Reference(last.minusYears(1).plusDays(1), last);
    }

    /** The one such month that the period touches; none where it touches two, or is unknown. */
    @Nullable
    YearMonth place(Month month) {
        return only(year -> YearMonth.of(year, month), this::touches);
    }

    /** The one such day in the period; none where there are two, or where the day does not exist in those years. */
    @Nullable
    LocalDate place(Month month, int day) {
        return only(
                year -> LocalDate.of(
                        year, month, Math.min(day, YearMonth.of(year, month).lengthOfMonth())),
                found -> found.getDayOfMonth() == day && holds(found));
    }

    boolean holds(LocalDate day) {
        return start != null && end != null && !day.isBefore(start) && !day.isAfter(end);
    }

    boolean touches(YearMonth month) {
        return start != null
                && end != null
                && !month.atEndOfMonth().isBefore(start)
                && !month.atDay(1).isAfter(end);
    }

    <T> @Nullable T only(IntFunction<T> inYear, Predicate<T> fits) {
        if (start == null || end == null) {
            return null;
        }
        List<T> fitting = IntStream.rangeClosed(start.getYear() - 1, end.getYear())
                .mapToObj(inYear)
                .filter(fits)
                .limit(2)
                .toList();
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }
}

package throughline.command.reading;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import throughline.command.reading.Mention.Sort;
import throughline.events.Due;

/**
 * Quarters of a year that begins in April or in January. Which of the two, the text says itself (“Q3 2025/26”), or the
 * plan's own first day does; otherwise an expert would ask.
 */
final class Quarters {
    private Quarters() {}

    static List<Mention> read(Matcher match, String text, Reference reference) {
        var quarter = Integer.parseInt(match.group("quarter"));
        var first = firstMonth(match, quarter, reference);
        if (first == null) {
            return List.of(Mention.unsettled(
                    Shape.span(match),
                    Sort.PERIOD,
                    "“" + match.group() + "” may be a quarter of the calendar year or of the financial year, and the"
                            + " plan's period does not settle which. Set the last month."));
        }
        return List.of(Mention.period(
                Shape.span(match), first.atDay(1), new Due(first.plusMonths(2).toString())));
    }

    private static @Nullable YearMonth firstMonth(Matcher match, int quarter, Reference reference) {
        if (match.group("first") != null) {
            var year = Years.of(match.group("first"));
            var second = Years.second(year, match.group("second"));
            return second == null || second > year + 1 ? null : in(year, Month.APRIL, quarter);
        }
        var start = reference.start();
        var end = reference.end();
        if (start == null || end == null || start.getDayOfMonth() != 1) {
            return null;
        }
        var begins = start.getMonth();
        if (begins != Month.APRIL && begins != Month.JANUARY) {
            return null;
        }
        Set<YearMonth> within = new TreeSet<>();
        for (int year = start.getYear(); year <= end.getYear(); year++) {
            var candidate = in(year, begins, quarter);
            if (fits(candidate, reference) && says(match.group("year"), year, candidate)) {
                within.add(candidate);
            }
        }
        return within.size() == 1 ? within.iterator().next() : null;
    }

    private static boolean fits(YearMonth first, Reference reference) {
        LocalDate last = first.plusMonths(2).atEndOfMonth();
        return reference.holds(first.atDay(1)) && reference.holds(last);
    }

    /** The fourth quarter of 2025 may be that of the year which began in 2025, or the one that lies in 2025. */
    private static boolean says(@Nullable String printed, int year, YearMonth first) {
        return printed == null || Integer.parseInt(printed) == year || Integer.parseInt(printed) == first.getYear();
    }

    private static YearMonth in(int year, Month begins, int quarter) {
        return YearMonth.of(year, begins).plusMonths(3L * (quarter - 1));
    }
}

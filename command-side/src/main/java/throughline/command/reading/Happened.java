package throughline.command.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import throughline.events.Due;

/**
 * The time at which something is said to have happened, no sharper than the text: a day, a month or a year.
 *
 * @param first the first day that it can have been
 * @param last the last day that it can have been
 */
public record Happened(LocalDate first, LocalDate last) {
    public Happened {
        if (last.isBefore(first)) throw new IllegalArgumentException(last + " is before " + first);
    }

    static Happened day(LocalDate day) {
        return new Happened(day, day);
    }

    static Happened month(YearMonth month) {
        return new Happened(month.atDay(1), month.atEndOfMonth());
    }

    static Happened year(int year) {
        return new Happened(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The day or the month; null for a year, which no day or month can stand for. */
    public @Nullable Due due() {
        if (first.equals(last)) return new Due(first.toString());
        var month = YearMonth.from(first);
        return month.equals(YearMonth.from(last)) ? new Due(month.toString()) : null;
    }

    /** {@code 2024-10-25}, {@code 2024-08} or {@code 2023}. */
    @Override
    public String toString() {
        var due = due();
        return due == null ? String.valueOf(first.getYear()) : due.text();
    }
}

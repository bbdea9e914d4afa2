package throughline.query.mywork;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How near or far past a day is, in words. */
final class Lateness {
    private Lateness() {}

    /** @param ended nothing that is said now is in time */
    static String of(@Nullable LocalDate due, LocalDate on, boolean ended) {
        return ended && (due == null || !due.isBefore(on)) ? "Late: the plan has ended" : of(due, on);
    }

    static String of(@Nullable LocalDate due, LocalDate on) {
        if (due == null) {
            return "No day given";
        }
        var days = ChronoUnit.DAYS.between(on, due);
        if (days < 0) {
            return "Late by " + (days == -1 ? "1 day" : -days + " days");
        }
        return days == 0 ? "Due today" : days == 1 ? "Due tomorrow" : "Due in " + days + " days";
    }
}

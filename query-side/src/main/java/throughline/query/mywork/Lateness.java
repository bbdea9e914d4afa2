package throughline.query.mywork;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How near or far past a day is, in words. */
final class Lateness {
    private Lateness() {}

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

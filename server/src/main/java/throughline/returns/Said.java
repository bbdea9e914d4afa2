package throughline.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.events.Due;
import throughline.query.history.British;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;

/** Days, moments and rows in the words of a return. */
final class Said {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private Said() {}

    /** “25 October 2026”, or with its time where it is not the end of that day. */
    static String moment(Instant moment) {
        var local = moment.atZone(Moment.LONDON);
        var day = British.day(local.toLocalDate());
        return Moment.of(local.toLocalDate()).instant().equals(moment)
                ? day
                : day + " at " + TIME.format(local);
    }

    /** “as it stood on 25 October 2026”. */
    static String asAt(Instant until, LocalDate on) {
        var stood = "as it stood on " + moment(until);
        return on.equals(LocalDate.ofInstant(until, Moment.LONDON))
                ? stood
                : stood + ", asked about " + British.day(on);
    }

    static String day(Instant moment) {
        return British.day(LocalDate.ofInstant(moment, Moment.LONDON));
    }

    static String due(@Nullable Due due) {
        return due == null ? "" : British.due(due);
    }

    static String days(long count) {
        return count == 1 ? "1 day" : "%,d days".formatted(count);
    }

    static String times(int count) {
        return switch (count) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> count + " times";
        };
    }

    /** Its words as a sentence that others can follow. */
    static String sentence(String words) {
        var text = words.strip();
        return text.isEmpty() || ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }

    /** “1.10”, or its place where it bears no reference. */
    static String ref(GetPlan.Action action, int priority, int place) {
        return action.ref() != null && !action.ref().isBlank()
                ? action.ref()
                : "Priority " + (priority + 1) + ", row " + (place + 1);
    }
}

package throughline.pages;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.query.journal.Moment;

/**
 * The moment of the record, and the day, that a page is asked about.
 *
 * @param asAt up to when the record is read
 * @param on the day asked about; absent means that of {@code asAt}
 */
public record AsAsked(Moment asAt, @Nullable LocalDate on) {
    static final AsAsked NOW = new AsAsked(Moment.NOW, null);

    /** @throws IllegalArgumentException with a sentence when a day cannot be read */
    static AsAsked of(Map<String, String> asked) {
        var day = DayFields.read(asked, "asAt");
        var written = asked.getOrDefault("asAt", "").strip();
        var on = DayFields.read(asked, "on");
        var asAt = day != null ? Moment.of(day) : written.isEmpty() ? Moment.NOW : Moment.of(written);
        return new AsAsked(asAt, on != null ? on : day(asked.getOrDefault("on", "").strip()));
    }

    /** Whether it is another view than the one of now: then nothing is recorded from the page. */
    public boolean past() {
        return recordPast() || on != null;
    }

    public boolean recordPast() {
        return !(asAt instanceof Moment.Now);
    }

    private static @Nullable LocalDate day(String written) {
        if (written.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(written);
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("“" + written + "” is not a day. Write it as in 2024-03-22.", e);
        }
    }
}

package throughline.events;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The time that a reading is of, as written.
 *
 * @param from the first day, where the words say one
 * @param to the last day
 */
public record Period(Prose asWritten, @Nullable LocalDate from, @Nullable LocalDate to) {
    /** “2023/24” and “April 2023 – March 2024” are the same time. */
    public boolean sameAs(Period other) {
        if (from != null && other.from != null) {
            return from.equals(other.from) && to != null && to.equals(other.to);
        }
        return plain().equals(other.plain());
    }

    private String plain() {
        return asWritten.text().strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }

    @Override
    public String toString() {
        return asWritten.text();
    }
}

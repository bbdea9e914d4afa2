package throughline.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an action is to be done: as written, and what that was taken to mean. No kind means that the text was not
 * understood, or that nobody has interpreted it yet.
 *
 * @param due the last day or month; of several dates the last
 * @param from the first day, where the text says one: of a period, or of an event that is awaited
 * @param every how often it recurs, in plain words ({@code "monthly"}, {@code "first Monday of each month"})
 * @param dates each date where the text gives several, in printed order
 */
public record Timescale(
        @Nullable Prose asWritten,
        @Nullable Kind kind,
        @Nullable Due due,
        @Nullable LocalDate from,
        @Nullable Prose every,
        @Nullable List<Dated> dates) {
    /** @param what the words that stand with the date, where there are any */
    public record Dated(@Nullable Prose what, Due due) {}

    public Timescale {
        dates = dates == null || dates.isEmpty() ? null : List.copyOf(dates);
    }

    public Timescale(
            @Nullable Prose asWritten,
            @Nullable Kind kind,
            @Nullable Due due) {
        this(asWritten, kind, due, null, null, null);
    }

    public enum Kind {
        @JsonProperty("by-date")
        BY_DATE,
        @JsonProperty("by-month")
        BY_MONTH,
        @JsonProperty("period")
        PERIOD,
        @JsonProperty("recurring")
        RECURRING,
        @JsonProperty("event")
        EVENT,
        @JsonProperty("review-at")
        REVIEW_AT,
        @JsonProperty("ongoing")
        ONGOING,
        @JsonProperty("uncertain")
        UNCERTAIN,
        @JsonProperty("none")
        NONE
    }
}

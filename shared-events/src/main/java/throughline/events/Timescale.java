package throughline.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * When an action is to be done: as written, and what that was taken to mean. No kind means that nobody has interpreted
 * the text yet.
 */
public record Timescale(
        @Nullable Prose asWritten,
        @Nullable Kind kind,
        @Nullable Due due) {
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

package throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Text that a person typed or a document printed, kept to the letter. One type for all of it, so that it can later be
 * withheld by law without touching the log's proofs.
 */
public record Prose(@JsonValue String text) {
    /** @throws IllegalArgumentException when the text holds U+0000, which PostgreSQL can never read back out of JSON */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Prose {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "The text holds a NUL character (U+0000), which cannot be kept. Remove it and send the text again.");
        }
    }

    public static @Nullable Prose orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : new Prose(text);
    }

    @Override
    public String toString() {
        return text;
    }
}

package throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies the announcement that a backup was brought back. */
public record RestoreId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RestoreId {}

    public static RestoreId next() {
        return new RestoreId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static RestoreId of(String text) {
        return new RestoreId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

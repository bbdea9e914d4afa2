package throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a priority of a plan. */
public record PriorityId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PriorityId {}

    public static PriorityId next() {
        return new PriorityId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static PriorityId of(String text) {
        return new PriorityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

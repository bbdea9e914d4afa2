package throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one mapping of a priority or an action to a parent strategy. */
public record MappingId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MappingId {}

    public static MappingId next() {
        return new MappingId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static MappingId of(String text) {
        return new MappingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

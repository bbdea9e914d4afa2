package throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a quantity that an action promises. */
public record QuantityId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public QuantityId {}

    public static QuantityId next() {
        return new QuantityId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static QuantityId of(String text) {
        return new QuantityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

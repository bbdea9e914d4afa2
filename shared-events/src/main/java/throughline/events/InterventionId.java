package throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an intervention of a plan. */
public record InterventionId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InterventionId {}

    public static InterventionId next() {
        return new InterventionId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static InterventionId of(String text) {
        return new InterventionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

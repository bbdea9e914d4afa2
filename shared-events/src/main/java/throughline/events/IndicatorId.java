package throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an indicator of a plan. */
public record IndicatorId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IndicatorId {}

    public static IndicatorId next() {
        return new IndicatorId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static IndicatorId of(String text) {
        return new IndicatorId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

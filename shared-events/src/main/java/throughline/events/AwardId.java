package throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an award out of a fund. */
public record AwardId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AwardId {}

    public static AwardId next() {
        return new AwardId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static AwardId of(String text) {
        return new AwardId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a need, or a gap in what is known, of a plan. */
public record NeedId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NeedId {}

    public static NeedId next() {
        return new NeedId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static NeedId of(String text) {
        return new NeedId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

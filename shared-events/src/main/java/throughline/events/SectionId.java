package throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a section of a plan's ordered text. */
public record SectionId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SectionId {}

    public static SectionId next() {
        return new SectionId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static SectionId of(String text) {
        return new SectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a person, post, group or organisation of one partnership. */
public record PartyId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartyId {}

    public static PartyId next() {
        return new PartyId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static PartyId of(String text) {
        return new PartyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

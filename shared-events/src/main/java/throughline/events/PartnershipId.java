package throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a partnership, which owns plans. */
public record PartnershipId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartnershipId {}

    public static PartnershipId next() {
        return new PartnershipId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static PartnershipId of(String text) {
        return new PartnershipId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

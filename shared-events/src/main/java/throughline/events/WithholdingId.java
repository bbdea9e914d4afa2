package throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies the withholding of one text. */
public record WithholdingId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WithholdingId {}

    public static WithholdingId next() {
        return new WithholdingId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static WithholdingId of(String text) {
        return new WithholdingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

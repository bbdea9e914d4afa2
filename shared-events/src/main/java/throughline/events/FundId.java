package throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a fund of a plan. */
public record FundId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FundId {}

    public static FundId next() {
        return new FundId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static FundId of(String text) {
        return new FundId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

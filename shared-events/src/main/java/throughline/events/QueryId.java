package throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a question raised against an action. */
public record QueryId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public QueryId {}

    public static QueryId next() {
        return new QueryId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static QueryId of(String text) {
        return new QueryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

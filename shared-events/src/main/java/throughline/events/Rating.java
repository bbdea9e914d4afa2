package throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A value of the plan's status key, by its label: "Amber". An action without one is not rated. */
public record Rating(@JsonValue String label) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Rating {
        if (label.isBlank() || label.length() > 60 || label.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "A rating is named by its label in the plan's status key, up to 60 characters.");
        }
    }

    @Override
    public String toString() {
        return label;
    }
}

package throughline.query.ratings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where a rating moved, by the order of its plan's status key. */
public enum Direction {
    BETTER,
    WORSE,
    SAME,
    FIRST;

    /** @throws IllegalArgumentException with a sentence when it is none of them */
    @JsonCreator
    public static Direction of(String word) {
        return Arrays.stream(values())
                .filter(direction -> direction.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A rating moves "
                        + Arrays.stream(values()).map(Direction::word).collect(Collectors.joining(", "))
                        + ". Choose one of these as direction."));
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package throughline.query.completions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a round of completion stands; a round may stand in several of these ways. */
public enum State {
    SIGNED_OFF("signed_position is not null"),
    UNSIGNED("signed_position is null and reopened_position is null"),
    QUERIED("exists (select from views.completions_query query where query.round_position = completions_round.position)"),
    REOPENED("reopened_position is not null");

    private final String condition;

    State(String condition) {
        this.condition = condition;
    }

    /** @throws IllegalArgumentException with a sentence when it is none of them */
    @JsonCreator
    public static State of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A completion is "
                        + Arrays.stream(values()).map(State::word).collect(Collectors.joining(", "))
                        + ". Choose one of these as state."));
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String condition() {
        return condition;
    }
}

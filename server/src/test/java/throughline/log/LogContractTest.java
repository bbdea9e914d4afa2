package throughline.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import throughline.events.Event;
import throughline.events.EventNames;
import tools.jackson.databind.json.JsonMapper;

/** Each file is an event as some version of the service wrote it. It must load for ever; never change one, add one. */
class LogContractTest {
    private static final Path FILES = Path.of("src/test/resources/log-contract");
    private final EventSerializer serializer = new EventSerializer();

    static Stream<String> files() throws IOException {
        try (var files = Files.list(FILES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    /**
     * {@code RatingSet.json}, or {@code RatingSet.2.json} for a later revision; {@code RatingSet+channel.json} where a
     * field came that may be absent, which changes no revision.
     */
    private static SimpleSerializedType type(String file) {
        var parts = file.replaceFirst("\\+[^.]*", "").split("\\.");
        return new SimpleSerializedType(parts[0], parts.length == 3 ? parts[1] : null);
    }

    private static boolean later(String file) throws IOException {
        return !file.contains("+")
                && files().anyMatch(other -> other.startsWith(file.substring(0, file.indexOf('.')) + "+"));
    }

    private static String content(String file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(FILES.resolve(file), StandardCharsets.UTF_8)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Event load(String file, String json) {
        return serializer.deserialize(new SimpleSerializedObject<>(json, String.class, type(file)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void an_event_of_the_past_loads_and_is_written_again_to_the_letter(String file) {
        var event = load(file, content(file));
        var again = serializer.serialize(event, String.class);

        assertThat(again.getData()).isEqualTo(content(file));
        assertThat(again.getType()).isEqualTo(type(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_says_every_field_so_that_none_can_be_renamed_unnoticed(String file) throws IOException {
        var type = EventNames.byName().get(type(file).getName());
        assumeThat(later(file)).as("a later file says what this version writes").isFalse();
        assertThat(JsonMapper.shared().readTree(content(file)).propertyNames())
                .containsExactlyElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
    }

    @Test
    void every_event_has_a_file() throws IOException {
        assertThat(new TreeSet<>(files().map(file -> type(file).getName()).toList()))
                .isEqualTo(new TreeSet<>(EventNames.byName().keySet()));
    }

    @Test
    void an_event_that_this_version_does_not_know_is_not_skipped() {
        assertThatThrownBy(() -> load("RatingRevoked.json", "{}"))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("at least as new as the log");
    }

    @Test
    void a_field_that_this_version_does_not_know_is_not_dropped() {
        assertThatThrownBy(() -> load(
                        "PlanLocked.json",
                        content("PlanLocked.json").replace("{\"planId\"", "{\"until\":\"2024-03-01\",\"planId\"")))
                .isInstanceOf(SerializationException.class);
    }
}

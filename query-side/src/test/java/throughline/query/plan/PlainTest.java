package throughline.query.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.events.Passage;
import throughline.events.Prose;

/** A passage reads as the JSON that it was read from. */
class PlainTest {
    @Test
    void a_text_is_a_text() {
        assertThat(Plain.of(text("As printed."))).isEqualTo("As printed.");
    }

    @Test
    void a_list_keeps_its_points_also_when_it_has_none() {
        assertThat(Plain.of(new Passage(null, null, List.of(text("one"), text("two")), true)))
                .isEqualTo(List.of("one", "two"));
        assertThat(Plain.of(new Passage(null, null, List.of(), true))).isEqualTo(List.of());
    }

    @Test
    void labelled_parts_are_an_object_in_their_order() {
        var name = Passage.text(new Prose("name"), new Prose("Vision"));
        var points = new Passage(new Prose("points"), null, List.of(text("one")), true);

        var plain = Plain.of(new Passage(null, null, List.of(name, points), false));

        assertThat(plain).isEqualTo(Map.of("name", "Vision", "points", List.of("one")));
        assertThat(((Map<?, ?>) plain).keySet().toString()).isEqualTo("[name, points]");
        assertThat(Plain.of(new Passage(null, null, List.of(), false))).isEqualTo(Map.of());
    }

    private static Passage text(String text) {
        return Passage.text(null, new Prose(text));
    }
}

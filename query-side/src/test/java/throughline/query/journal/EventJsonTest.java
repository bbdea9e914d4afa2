package throughline.query.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import throughline.query.RandomLife;

/** Events survive the log. */
class EventJsonTest {
    private final EventJson json = new EventJson(EventJson.mapper());

    @Property(tries = 50)
    void every_event_reads_as_it_was_written(@ForAll long seed) {
        for (var entry : RandomLife.of(seed, 60).entries()) {
            var event = entry.event();
            var payload = EventJson.mapper().writeValueAsString(event);
            assertThat(json.event(event.getClass().getSimpleName(), payload)).isEqualTo(event);
        }
    }

    @Property(tries = 20)
    void who_typed_it_reads_as_it_was_written(@ForAll long seed) {
        for (var entry : RandomLife.of(seed, 10).entries()) {
            assertThat(json.by(EventJson.mapper().writeValueAsString(entry.by().toMetadata())))
                    .isEqualTo(entry.by());
        }
    }

    @Test
    void an_event_of_a_newer_version_is_named() {
        assertThatThrownBy(() -> json.event("ActionPainted", "{}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ActionPainted");
    }
}

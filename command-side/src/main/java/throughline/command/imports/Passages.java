package throughline.command.imports;

import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import throughline.events.Passage;
import throughline.events.Prose;
import tools.jackson.databind.JsonNode;

/** Turns any JSON of a document into ordered text, whatever its shape. */
final class Passages {
    private Passages() {}

    static Passage of(JsonNode node) {
        return of(null, node);
    }

    private static Passage of(@Nullable Prose label, JsonNode node) {
        if (node.isArray()) {
            var points = StreamSupport.stream(node.spliterator(), false)
                    .map(Passages::of)
                    .toList();
            return new Passage(label, null, points, true);
        }
        if (node.isObject()) {
            List<Passage> fields = node.properties().stream()
                    .map(field -> of(new Prose(field.getKey()), field.getValue()))
                    .toList();
            return new Passage(label, null, fields, false);
        }
        return Passage.text(label, new Prose(node.isNull() ? "" : node.asString()));
    }
}

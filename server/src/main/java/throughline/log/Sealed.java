package throughline.log;

import java.util.ArrayList;
import java.util.List;
import throughline.events.Event;
import throughline.events.Prose;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * An event as the log keeps it: its JSON with a commitment in the place of each text, and the texts in the order in
 * which they stand in it.
 */
record Sealed(String json, List<SealedText> texts) {
    private static final String START = '"' + SealedText.SEALED;
    private static final JsonMapper JSON = LogJson.configure(JsonMapper.builder())
            .addModule(new SimpleModule("sealing").addSerializer(Prose.class, new Sealing()))
            .build();

    /** @throws IllegalArgumentException when a string that is no text could be taken for a commitment */
    static Sealed of(Event event) {
        var texts = new ArrayList<SealedText>();
        var json = JSON.writer().withAttribute(Sealing.class, texts).writeValueAsString(event);
        if (count(json) != texts.size()) {
            throw new IllegalArgumentException(
                    "What begins with “sealed:” can't be recorded as a label. Write it in other words.");
        }
        return new Sealed(json, List.copyOf(texts));
    }

    private static int count(String json) {
        int count = 0;
        for (int at = json.indexOf(START); at >= 0; at = json.indexOf(START, at + 1)) {
            count++;
        }
        return count;
    }

    private static final class Sealing extends ValueSerializer<Prose> {
        @Override
        @SuppressWarnings("unchecked") // put there by the one caller
        public void serialize(Prose prose, JsonGenerator json, SerializationContext context) {
            var sealed = SealedText.of(prose.text());
            ((List<SealedText>) context.getAttribute(Sealing.class)).add(sealed);
            json.writeString(sealed.commitment());
        }
    }
}

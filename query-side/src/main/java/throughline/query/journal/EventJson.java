package throughline.query.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import throughline.events.By;
import throughline.events.Event;
import throughline.events.EventNames;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The events as the log writes them: plain JSON under plain names. */
public final class EventJson {
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private final JsonMapper json;

    public EventJson(JsonMapper json) {
        this.json = json;
    }

    /** What is absent is left out; days are ISO texts. */
    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    /** @throws IllegalStateException when the name is none of ours: a newer version wrote it */
    public Event event(String name, String payload) {
        var type = EventNames.byName().get(name);
        if (type == null) {
            throw new IllegalStateException("The log holds an event “" + name
                    + "” that this version does not know. Start the version that wrote it, or a newer one.");
        }
        return (Event) json.readValue(payload, type);
    }

    public By by(String metadata) {
        return By.from(json.readValue(metadata, TEXTS));
    }

    /** The payload as a reader of the log sees it, member by member. */
    public Map<String, Object> members(Event event) {
        return json.convertValue(event, new TypeReference<LinkedHashMap<String, Object>>() {});
    }
}

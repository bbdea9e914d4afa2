package throughline.query.withholding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.json.JsonMapper;

/** Names the sealed strings of a payload by their paths. */
public final class Fields {
    private static final String SEALED = "sealed:";

    private Fields() {}

    /** By place: member names and list numbers, with {@code /} between them. */
    public static List<String> of(String payload) {
        var fields = new ArrayList<String>();
        try (var parser = JsonMapper.shared().createParser(payload)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && parser.getString().startsWith(SEALED)) {
                    fields.add(path(parser.streamReadContext()));
                }
            }
        }
        return fields;
    }

    private static String path(TokenStreamContext at) {
        Deque<String> steps = new ArrayDeque<>();
        for (var step = at; step != null && !step.inRoot(); step = step.getParent()) {
            steps.addFirst(step.inObject() ? step.currentName() : String.valueOf(step.getCurrentIndex()));
        }
        return String.join("/", steps);
    }
}

package throughline.transparency;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One event as the tree has it: what it belongs to, so that others can be told apart without being read, and the hash of
 * its line.
 */
public record Leaf(String partnership, String plan, String action, String lineHash) {
    private static final String NONE = "-";
    private static final JsonFactory JSON = new JsonFactory();

    public static Leaf of(EventLine event) {
        return of(event, Belongs.in(event.payload()));
    }

    static Leaf of(EventLine event, Belongs belongs) {
        return new Leaf(
                scope("partnership", belongs.partnership()),
                scope("plan", belongs.plan()),
                scope("action", belongs.action()),
                Hash.sha256(event.text().getBytes(StandardCharsets.UTF_8)).base64());
    }

    /** How a leaf names what it belongs to, so that only who knows the id recognises it. */
    public static String scope(String kind, @Nullable String id) {
        return id == null
                ? NONE
                : Hash.sha256(("throughline-scope/1\n" + kind + "\n" + id).getBytes(StandardCharsets.UTF_8))
                        .base64();
    }

    public String text() {
        return "throughline-leaf/1\n" + inner("\n") + "\n";
    }

    /** The four lines that differ, as a pack lists leaves that are not in it. */
    public String inner(String between) {
        return String.join(between, partnership, plan, action, lineHash);
    }

    public Hash hash() {
        return Merkle.leaf(text().getBytes(StandardCharsets.UTF_8));
    }

    /** What the payload says at its top level; read from the text itself, since columns beside it could say otherwise. */
    record Belongs(@Nullable String partnership, @Nullable String plan, @Nullable String action) {
        private static final Belongs NOWHERE = new Belongs(null, null, null);

        static Belongs in(String payload) {
            String partnership = null;
            String plan = null;
            String action = null;
            try (var parser = JSON.createParser(ObjectReadContext.empty(), payload)) {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    return NOWHERE;
                }
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    var name = parser.currentName();
                    if (parser.nextToken() == JsonToken.VALUE_STRING) {
                        switch (name) {
                            case "partnershipId" -> partnership = parser.getString();
                            case "planId" -> plan = parser.getString();
                            case "actionId" -> action = parser.getString();
                            default -> {}
                        }
                    } else {
                        parser.skipChildren();
                    }
                }
            } catch (JacksonException e) {
                // PostgreSQL keeps only JSON in this column, but is more patient with it than a parser may be.
                return NOWHERE;
            }
            return new Belongs(partnership, plan, action);
        }
    }
}

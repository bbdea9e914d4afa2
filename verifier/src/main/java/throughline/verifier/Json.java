package throughline.verifier;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of JSON that still knows how it stood in its source. */
sealed interface Json {
    Span span();

    /** The value to the character as it stood in the source. */
    default String raw() {
        return span().text();
    }

    /** Members keep the order in which they stood. */
    record Obj(Span span, Map<String, Json> members) implements Json {
        @Nullable
        Json get(String name) {
            return members.get(name);
        }
    }

    record Arr(Span span, List<Json> elements) implements Json {}

    record Str(Span span, String text) implements Json {}

    /** A number, {@code true}, {@code false} or {@code null}: {@link #raw} says which. */
    record Bare(Span span) implements Json {}

    /** A stretch of a source. */
    record Span(String source, int start, int end) {
        String text() {
            return source.substring(start, end);
        }
    }
}

package throughline.api;

import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.events.Prose;
import tools.jackson.databind.JsonNode;

/** A figure as somebody sends it: as a number, or as it is written ("to be confirmed", "about £5,000"). */
final class Figure {
    private Figure() {}

    /** @throws Refusal when it is neither text nor number */
    static @Nullable Prose of(@Nullable JsonNode given) {
        if (given == null || given.isNull()) {
            return null;
        }
        if (!given.isString() && !given.isNumber()) {
            throw Refusal.malformed("Give the figure as a number, or as it is written, in quotation marks.");
        }
        return new Prose(given.asString());
    }
}

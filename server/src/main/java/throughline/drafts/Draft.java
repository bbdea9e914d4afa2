package throughline.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import throughline.events.ActionId;

/**
 * An update that somebody has begun.
 *
 * @param said the fields of its form, as typed
 * @param files what was handed in with it, the first first
 */
public record Draft(ActionId actionId, Map<String, List<String>> said, Instant keptAt, List<HandedIn> files) {
    /** The words of its note; empty where nothing was typed there. */
    public String note() {
        return said.getOrDefault("note", List.of()).stream().findFirst().orElse("").strip();
    }
}

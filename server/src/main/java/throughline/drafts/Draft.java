package throughline.drafts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import throughline.events.ActionId;

/**
 * An update that somebody has begun.
 *
 * @param said the fields of its form, as typed
 * @param files what was handed in with it, the first first
 */
public record Draft(ActionId actionId, Map<String, List<String>> said, Instant keptAt, List<HandedIn> files) {
    /** What is no part of a draft: which button was pressed, and what proves that it was pressed here. */
    private static final Set<String> NOT_SAID =
            Set.of("_csrf", "preview", "draft", "unchanged", "remove", "by", "attached");

    private static final Set<String> FILLED_IN = Set.of("organisation", "done", "kind", "once", "seen");

    /** The fields of a form that are worth keeping. */
    public static Map<String, List<String>> said(Map<String, List<String>> fields) {
        var said = new LinkedHashMap<String, List<String>>();
        fields.forEach((field, typed) -> {
            if (!NOT_SAID.contains(field) && typed.stream().anyMatch(text -> !text.isEmpty())) {
                said.put(field, typed);
            }
        });
        return said;
    }

    /** Whether a form says anything yet: whose part it is, and that work goes on, is filled in from the start. */
    public static boolean saysNothing(Map<String, List<String>> said) {
        return said.keySet().stream().allMatch(FILLED_IN::contains)
                && List.of("no").containsAll(said.getOrDefault("done", List.of()));
    }

    /** The words of its note; empty where nothing was typed there. */
    public String note() {
        return said.getOrDefault("note", List.of()).stream().findFirst().orElse("").strip();
    }
}

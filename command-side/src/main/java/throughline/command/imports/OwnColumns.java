package throughline.command.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import throughline.command.imports.WrittenPlan.Finding;

/** The columns of a printed table that a plan has no place of its own for: each is told once, however many rows it has. */
final class OwnColumns {
    private final Map<String, Integer> ofRows = new LinkedHashMap<>();
    private final Map<String, Integer> ofPriorities = new LinkedHashMap<>();

    /** @param where such as {@code priorities[2].actions[0].Budget} */
    void found(String where, String heading) {
        (where.contains("].actions[") ? ofRows : ofPriorities).merge(heading, 1, Integer::sum);
    }

    void addTo(List<Finding> findings) {
        ofPriorities.forEach((heading, times) -> findings.add(new Finding(
                "unknown-part",
                "priorities",
                "“%s” stands with %s, and has no place of its own in a plan. It is kept as text, as written."
                        .formatted(heading, times == 1 ? "one priority" : times + " priorities"))));
        ofRows.forEach((heading, times) -> findings.add(new Finding(
                "unknown-part",
                "priorities",
                "The column “%s” has no place of its own in a plan. It is kept with %s, as written."
                        .formatted(heading, times == 1 ? "one action" : times + " actions"))));
    }
}

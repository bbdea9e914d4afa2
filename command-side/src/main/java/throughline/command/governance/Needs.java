package throughline.command.governance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.events.NeedId;
import throughline.events.PriorityId;

/** What is needed and what is not known, and which priorities answer it. */
final class Needs {
    private final Map<NeedId, Set<PriorityId>> links = new HashMap<>();

    void noted(NeedId need) {
        links.put(need, new HashSet<>());
    }

    void linked(NeedId need, PriorityId priority) {
        links.computeIfAbsent(need, key -> new HashSet<>()).add(priority);
    }

    void withdrawn(NeedId need) {
        links.remove(need);
    }

    NeedId known(@Nullable NeedId need) {
        if (need == null) {
            throw Refusal.malformed("Say which need or gap you mean, by its needId.");
        }
        if (!links.containsKey(need)) {
            throw Refusal.unknown("This plan has no such need or gap, or it was withdrawn. Look up its needId.");
        }
        return need;
    }

    void mustBeNews(NeedId need, PriorityId priority) {
        if (links.getOrDefault(need, Set.of()).contains(priority)) {
            throw Refusal.rule("This priority answers the need already. Choose another one.");
        }
    }
}

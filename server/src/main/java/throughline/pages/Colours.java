package throughline.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import throughline.query.plan.GetPlan;

/** The colour of each rating of a plan's key, among those that the style sheet draws. */
final class Colours {
    private static final Set<String> DRAWN = Set.of("red", "amber", "green", "blue");

    private Colours() {}

    static Map<String, String> of(List<GetPlan.Key> key) {
        var colours = new LinkedHashMap<String, String>();
        key.forEach(entry -> colours.put(entry.label(), DRAWN.contains(entry.colour()) ? entry.colour() : "none"));
        return colours;
    }
}

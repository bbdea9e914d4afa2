package throughline.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which differences a reader wants to see.
 *
 * @param kind one of {@link #KINDS}; empty for all
 * @param by the organisation whose people recorded it; empty for all
 */
public record Sieve(String kind, String by) {
    static final String ADDED = "added";
    static final String OTHER = "other";

    /** What each is called, in the order in which a reader asks. */
    static final Map<String, String> KINDS = kinds();

    private static final Map<String, Set<String>> FIELDS = Map.of(
            "ratings", labels("rating", "lastRated"),
            "dates", labels("due", "asWritten", "timescale.kind", "originalDue", "revisions", "slips", "deadline", "from", "every", "dates", "partners"),
            "leads", labels("leads", "leadAsWritten", "accountable", "holders"),
            "completion", labels("status", "completions", "milestones", "carriedTo", "carriedInto"),
            "updates", labels("lastUpdate", "entries", "requests", "queries", "onHold"),
            "words", labels("text", "title", "theme", "ref", "name", "content", "key", "columns", "corrections"));

    boolean narrows() {
        return !(kind.isEmpty() && by.isEmpty());
    }

    /** Those that were added or removed as a whole. */
    List<Compared> whole(List<Compared> things) {
        return things.stream()
                .filter(thing -> kind.isEmpty() || kind.equals(ADDED))
                .filter(thing -> by.isEmpty()
                        || thing.item().behind().stream()
                                .anyMatch(entry -> entry.by().organisation().equals(by)))
                .toList();
    }

    /** Those that changed, with the fields that fit. */
    List<Compared> changed(List<Compared> things) {
        return narrows()
                ? things.stream()
                        .map(thing -> new Compared(thing.item(), thing.rows().stream().filter(this::keeps).toList()))
                        .filter(thing -> !thing.rows().isEmpty())
                        .toList()
                : things;
    }

    private boolean keeps(Compared.Row row) {
        return (kind.isEmpty() || kind.equals(kindOf(row)))
                && (by.isEmpty()
                        || row.behind().stream().anyMatch(entry -> entry.by().organisation().equals(by)));
    }

    /** How many differences there are of each kind, those that there are. */
    static Map<String, Long> counts(List<Compared> whole, List<Compared> changed) {
        var found = changed.stream()
                .flatMap(thing -> thing.rows().stream())
                .collect(Collectors.groupingBy(Sieve::kindOf, Collectors.counting()));
        var counts = new LinkedHashMap<String, Long>();
        KINDS.keySet().forEach(kind -> counts.put(kind, kind.equals(ADDED) ? (long) whole.size() : found.getOrDefault(kind, 0L)));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** The organisations behind the differences, by name. */
    static Set<String> organisations(Stream<Compared> things) {
        return things.flatMap(thing -> thing.item().behind().stream())
                .map(entry -> entry.by().organisation())
                .filter(name -> !name.isBlank())
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
    }

    static String kindOf(Compared.Row row) {
        return FIELDS.entrySet().stream()
                .filter(kind -> kind.getValue().contains(row.label()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OTHER);
    }

    private static Set<String> labels(String... fields) {
        return Stream.of(fields).map(Wordings::field).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("ratings", "Ratings");
        kinds.put("dates", "Dates");
        kinds.put("leads", "Leads and who answers");
        kinds.put("completion", "Status, milestones, completion");
        kinds.put("updates", "Updates and questions");
        kinds.put("words", "Wording");
        kinds.put(OTHER, "Anything else");
        kinds.put(ADDED, "Added or removed");
        return kinds;
    }
}

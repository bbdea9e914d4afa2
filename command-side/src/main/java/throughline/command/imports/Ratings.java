package throughline.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.command.imports.WrittenPlan.Finding;
import throughline.command.imports.WrittenPlan.Priority;
import throughline.command.plan.Keys;
import throughline.events.Prose;
import throughline.events.Rating;
import throughline.events.StatusKey;
import throughline.events.StatusKey.Entry;
import tools.jackson.databind.JsonNode;

/** The ratings that a document explains, or those that its rows fit. */
record Ratings(StatusKey key, List<Finding> findings) {
    /** @param printed the document's own {@code statusKey} */
    static Ratings of(JsonNode printed, List<Priority> priorities) {
        var findings = new ArrayList<Finding>();
        var own = own(printed, findings);
        var key = own == null ? fitting(labels(priorities)) : own;
        for (int p = 0; p < priorities.size(); p++) {
            var rows = priorities.get(p).actions();
            for (int a = 0; a < rows.size(); a++) {
                var rated = rows.get(a).rated();
                if (rated != null && of(rated.label(), key).isEmpty()) {
                    findings.add(new Finding(
                            "rating-unclear",
                            "priorities[%d].actions[%d].rating".formatted(p, a),
                            "“%s” is none of the plan's ratings (%s). It is kept as written; rate the action on its page."
                                    .formatted(
                                            rated.label(),
                                            String.join(", ", key.entries().stream().map(one -> one.rating().label()).toList()))));
                }
            }
        }
        return new Ratings(key, List.copyOf(findings));
    }

    /** The rating as the key spells it; empty where the key does not have it. */
    static Optional<Rating> of(Prose label, StatusKey key) {
        var words = label.text().strip();
        return key.entries().stream()
                .map(Entry::rating)
                .filter(rating -> rating.label().equalsIgnoreCase(words))
                .findFirst();
    }

    private static @Nullable StatusKey own(JsonNode printed, List<Finding> findings) {
        if (printed.isEmpty()) {
            return null;
        }
        try {
            var entries = new ArrayList<Entry>();
            for (var one : printed) {
                entries.add(new Entry(
                        new Rating(one.path("label").asString("").strip()),
                        one.path("colour").asString("").strip(),
                        new Prose(one.path("meaning").asString(""))));
            }
            return Keys.checked(new StatusKey(entries));
        } catch (Refusal | IllegalArgumentException e) {
            findings.add(new Finding(
                    "rating-unclear",
                    "statusKey",
                    "The document's key to its ratings is not taken over as it stands: %s It is kept as text; choose the key on the plan's page."
                            .formatted(e.getMessage())));
            return null;
        }
    }

    /** Whoever rates nothing blue may have a key of three. */
    private static StatusKey fitting(List<Prose> labels) {
        var three = !labels.isEmpty()
                && labels.stream().allMatch(label -> of(label, StatusKey.RED_AMBER_GREEN).isPresent());
        return three ? StatusKey.RED_AMBER_GREEN : StatusKey.BLUE_RED_AMBER_GREEN;
    }

    private static List<Prose> labels(List<Priority> priorities) {
        var labels = new ArrayList<Prose>();
        for (var priority : priorities) {
            for (var row : priority.actions()) {
                if (row.rated() != null) {
                    labels.add(row.rated().label());
                }
            }
        }
        return labels;
    }
}

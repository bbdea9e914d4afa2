package throughline.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import throughline.query.reading.ReadAhead;
import tools.jackson.databind.JsonNode;

/**
 * What a document holds, counted in the document itself, beside what the plan would hold.
 *
 * @param unused pieces of its text that would stand nowhere in the plan
 */
public record Reconciled(List<Count> counts, List<String> unused) {
    /** Names of the form itself, not words of the document. */
    private static final Set<String> FRAME = Set.of("format");

    public record Count(String what, int inDocument, int inPlan) {
        public boolean agrees() {
            return inDocument == inPlan;
        }
    }

    /** @param recorded every fact that would be recorded, as the log would keep it */
    static Reconciled of(JsonNode document, ReadAhead.Answer ahead, JsonNode recorded) {
        var kept = new HashSet<String>();
        texts(recorded).forEach(kept::add);
        // The log keeps a partnership by its id; its name is the partnership's own.
        kept.add(document.path("partnership").asString(""));
        var printed = document.propertyStream()
                .filter(field -> !FRAME.contains(field.getKey()))
                .flatMap(field -> texts(field.getValue()))
                .toList();
        var unused = printed.stream().filter(text -> !kept.contains(text)).toList();
        var rows = document.path("priorities").valueStream().mapToInt(one -> one.path("actions").size()).sum();
        return new Reconciled(
                List.of(
                        new Count("Priorities", document.path("priorities").size(), ahead.priorities()),
                        new Count("Rows, each an action", rows, ahead.actions()),
                        new Count("Indicators", document.path("indicators").size(), ahead.indicators()),
                        new Count("Pieces of text", printed.size(), printed.size() - unused.size())),
                unused);
    }

    public boolean agrees() {
        return counts.stream().allMatch(Count::agrees);
    }

    /** “53 rows in the document: 53 actions; 4 indicators; 7 sections kept as text; 0 pieces of text unused.” */
    public String inWords(ReadAhead.Answer ahead) {
        var rows = counts.get(1);
        return "%s in the document: %s; %s; %s kept as text; %s unused."
                .formatted(
                        some(rows.inDocument(), "row"),
                        some(rows.inPlan(), "action"),
                        some(ahead.indicators(), "indicator"),
                        some(ahead.sections().size(), "section"),
                        unused.size() == 1 ? "1 piece of text" : unused.size() + " pieces of text");
    }

    private static String some(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** Every text and number anywhere in it, in its order. */
    private static Stream<String> texts(JsonNode node) {
        if (node.isContainer()) {
            return node.valueStream().flatMap(Reconciled::texts);
        }
        return node.isNull() || node.asString().isBlank() ? Stream.of() : Stream.of(node.asString());
    }
}

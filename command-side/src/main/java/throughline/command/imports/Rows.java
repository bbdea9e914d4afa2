package throughline.command.imports;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import throughline.command.imports.WrittenPlan.Row;
import throughline.command.reading.CrossReference;
import throughline.events.ActionId;

/**
 * The rows of a document with the ids that its actions get, so that one row can point to another.
 *
 * @param partyNames every name that a lead cell of the document was read to hold
 */
record Rows(List<ActionId> ids, List<Row> rows, Set<String> partyNames) {
    private static final int ENOUGH = 2;

    /** The row that a reference means, where it means exactly one other; null otherwise. */
    @Nullable ActionId named(CrossReference reference, ActionId from) {
        var found =
                switch (reference.sort()) {
                    case NUMBER -> numbered(reference.ref());
                    case PLACE -> List.<ActionId>of();
                    case WORDS -> wording(reference.ref(), from);
                };
        return found.size() == 1 && !found.getFirst().equals(from) ? found.getFirst() : null;
    }

    private List<ActionId> numbered(String ref) {
        return matching(row -> row.ref() != null && row.ref().text().strip().equalsIgnoreCase(ref.strip()));
    }

    /** The words stand in the other row's own words, one after the other. */
    private List<ActionId> wording(String words, ActionId from) {
        var wanted = plain(words);
        if (wanted.split(" ").length < ENOUGH) {
            return List.of();
        }
        var found = matching(row -> plain(row.text().text()).contains(wanted));
        return found.stream().filter(id -> !id.equals(from)).toList();
    }

    private List<ActionId> matching(Predicate<Row> which) {
        return IntStream.range(0, rows.size())
                .filter(place -> which.test(rows.get(place)))
                .mapToObj(ids::get)
                .toList();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}

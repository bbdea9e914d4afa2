package throughline.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import throughline.documents.layout.Return;
import throughline.query.changes.GetChanges;

/** What differs between two moments, in the words in which its page says it. */
@Component
public class ChangesInWords {
    private final SpeltOut words;

    ChangesInWords(British british, Wordings wordings) {
        this.words = new SpeltOut(british, wordings);
    }

    /** What was added, what was taken out, and what changed; what was promised first, then what stands around it. */
    public List<Return.Change> of(GetChanges.Answer found) {
        return Stream.of(
                        changes("Added", found.added()), changes("Removed", found.removed()), changes("Changed", found.changed()))
                .flatMap(List::stream)
                .toList();
    }

    private List<Return.Change> changes(String kind, List<GetChanges.Item> items) {
        return items.stream()
                .sorted(Comparator.comparing((GetChanges.Item item) -> !item.kind().equals("action")))
                .map(item -> change(kind, item))
                .filter(Objects::nonNull)
                .filter(change -> !kind.equals("Changed") || !change.fields().isEmpty())
                .toList();
    }

    private Return.Change change(String kind, GetChanges.Item item) {
        var fields = new ArrayList<Return.Field>();
        // Of what was added or removed its wording says what it is; each of its fields would only say it again.
        if (kind.equals("Changed")) {
            Compared.of(item, words).rows().stream()
                    .filter(row -> !row.asBefore())
                    .forEach(row -> fields.add(new Return.Field(
                            row.label(), String.join("\n", row.before()), String.join("\n", row.after()))));
        }
        return new Return.Change(kind, name(item), fields, because(item, kind));
    }

    private static String name(GetChanges.Item item) {
        var ref = item.ref() == null || item.ref().isBlank() ? "" : item.ref() + " ";
        return item.kind().equals("action")
                ? ref + item.text()
                : Wordings.capital(item.kind()) + ": " + ref + item.text();
    }

    private static List<String> because(GetChanges.Item item, String kind) {
        var sentences = item.behind().stream()
                .map(GetChanges.Behind::sentence)
                .distinct()
                .toList();
        return kind.equals("Changed") || sentences.isEmpty() ? sentences : List.of(sentences.getFirst());
    }
}

package throughline.pages;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import throughline.documents.layout.Return;
import throughline.query.changes.GetChanges;

/** What differs between two moments, in the words in which its page says it. */
@Component
public class ChangesInWords {
    private static final String CHANGED = "Changed";

    private final SpeltOut words;

    ChangesInWords(British british, Wordings wordings) {
        this.words = new SpeltOut(british, wordings);
    }

    /** What was added, what was taken out, and what changed; what was promised first, then what stands around it. */
    public List<Return.Change> of(GetChanges.Answer found) {
        return Stream.of(
                        changes("Added", found.added()), changes("Removed", found.removed()), changes(CHANGED, found.changed()))
                .flatMap(List::stream)
                .toList();
    }

    private List<Return.Change> changes(String kind, List<GetChanges.Item> items) {
        return items.stream()
                .sorted(Comparator.comparing((GetChanges.Item item) -> !item.kind().equals("action")))
                .flatMap(item -> kind.equals(CHANGED) ? fields(item) : Stream.of(whole(kind, item)))
                .toList();
    }

    /** Each field has reasons of its own. */
    private Stream<Return.Change> fields(GetChanges.Item item) {
        return Compared.of(item, words).rows().stream()
                .filter(row -> !row.asBefore())
                .map(row -> new Return.Change(
                        CHANGED,
                        name(item),
                        List.of(new Return.Field(
                                row.label(), String.join("\n", row.before()), String.join("\n", row.after()))),
                        sentences(row.behind())));
    }

    /** Its wording says what it is; each of its fields would only say it again, and the first entry how it came or went. */
    private static Return.Change whole(String kind, GetChanges.Item item) {
        return new Return.Change(
                kind, name(item), List.of(), sentences(item.behind()).stream().limit(1).toList());
    }

    private static List<String> sentences(List<GetChanges.Behind> behind) {
        return behind.stream().map(GetChanges.Behind::sentence).distinct().toList();
    }

    private static String name(GetChanges.Item item) {
        var ref = item.ref() == null || item.ref().isBlank() ? "" : item.ref() + " ";
        return item.kind().equals("action")
                ? ref + item.text()
                : Wordings.capital(item.kind()) + ": " + ref + item.text();
    }
}

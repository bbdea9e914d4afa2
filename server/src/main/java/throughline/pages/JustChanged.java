package throughline.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one step changed of an action: in the columns of its row, and beside them.
 *
 * @param added it was not there before
 * @param beside what has no column of its own
 */
public record JustChanged(
        boolean added,
        Compared.@Nullable Row text,
        Compared.@Nullable Row answers,
        Compared.@Nullable Row due,
        Compared.@Nullable Row rating,
        List<Compared.Row> beside) {
    private static final String TEXT = Wordings.field("text");
    private static final String ANSWERS = Wordings.field("accountable");
    private static final String DUE = Wordings.field("due");
    private static final String RATING = Wordings.field("rating");
    /** The rest is told by the sentence of its entry alone. */
    private static final Set<String> BESIDE = Stream.of(
                    "ref", "theme", "status", "leads", "milestones", "lastUpdate", "completions", "asWritten", "columns")
            .map(Wordings::field)
            .collect(Collectors.toUnmodifiableSet());

    static JustChanged of(Compared compared, boolean added) {
        if (added) {
            return new JustChanged(true, null, null, null, null, List.of());
        }
        var rows = compared.rows().stream().filter(row -> !row.asBefore()).toList();
        var beside = new ArrayList<Compared.Row>(rows);
        beside.removeIf(row -> !BESIDE.contains(row.label()));
        return new JustChanged(
                false,
                row(TEXT, rows),
                row(ANSWERS, rows),
                row(DUE, rows),
                row(RATING, rows),
                List.copyOf(beside));
    }

    private static Compared.@Nullable Row row(String label, List<Compared.Row> rows) {
        return rows.stream().filter(row -> row.label().equals(label)).findFirst().orElse(null);
    }
}

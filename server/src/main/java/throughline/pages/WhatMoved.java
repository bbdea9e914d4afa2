package throughline.pages;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.query.changes.GetChanges;

/**
 * What a reader of the plan wants to know first of what changed: ratings, what was done, dates, what came and what went.
 *
 * @param since “the board of 25 July 2024”
 * @param from as the address of the comparison says it
 * @param more how many are left out
 */
public record WhatMoved(String since, String from, List<Line> lines, int more) {
    private static final int MOST = 6;
    private static final List<String> TOLD = List.of("rating", "status", "due");
    /** That somebody was asked, or answered, says nothing of how the action stands. */
    private static final Set<String> STANDING =
            Set.of("Completed", "Partly completed", "On hold", "Carried forward", "Closed");

    /**
     * @param said “added”, “removed”; absent where fields of it changed
     * @param rows from what to what, in words
     */
    public record Line(String id, @Nullable String ref, String text, @Nullable String said, List<Compared.Row> rows) {
        /** “completed”, “due 11 September 2026, was 5 June 2026”. */
        public String words(Compared.Row row) {
            var is = String.join(", ", row.after());
            var was = String.join(", ", row.before());
            if (row.label().equals(Wordings.field("status"))) {
                return STANDING.contains(is) ? Wordings.lower(is) : Wordings.lower(is) + " again, was " + Wordings.lower(was);
            }
            return (is.isEmpty() ? "no longer due" : "due " + is) + (was.isEmpty() ? "" : ", was " + was);
        }
    }

    static WhatMoved of(String since, String from, GetChanges.Answer found, SpeltOut words) {
        var told = TOLD.stream().map(Wordings::field).toList();
        var lines = java.util.stream.Stream.of(
                        lines(found.changed(), null, told, words),
                        lines(found.added(), "added", List.of(), words),
                        lines(found.removed(), "taken out", List.of(), words))
                .flatMap(List::stream)
                .toList();
        var shown = lines.size() <= MOST + 1 ? lines : lines.subList(0, MOST);
        return new WhatMoved(since, from, List.copyOf(shown), lines.size() - shown.size());
    }

    private static List<Line> lines(List<GetChanges.Item> items, @Nullable String said, List<String> told, SpeltOut words) {
        return items.stream()
                .filter(item -> item.kind().equals("action"))
                .map(item -> new Line(item.id(), item.ref(), item.text(), said, rows(item, told, words)))
                .filter(line -> said != null || !line.rows().isEmpty())
                .toList();
    }

    private static List<Compared.Row> rows(GetChanges.Item item, List<String> told, SpeltOut words) {
        return told.isEmpty()
                ? List.of()
                : Compared.of(item, words).rows().stream()
                        .filter(row -> told.contains(row.label()) && !row.asBefore() && matters(row))
                        .toList();
    }

    private static boolean matters(Compared.Row row) {
        return !row.label().equals(Wordings.field("status"))
                || row.after().stream().anyMatch(STANDING::contains)
                || row.before().stream().anyMatch(STANDING::contains);
    }
}

package throughline.command.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import throughline.command.reading.ReadEntry.Kind;

/**
 * Where a completion may be read in two ways. “COMPLETED” on one partner's line, beside other partners' lines, may
 * close that partner's part or the whole; so may a second one in the same cell. A cell that closes its works in a
 * sentence only, without the word that its table uses, may be complete or not. Each keeps its reading and is asked.
 */
final class CompletionDoubts {
    private static final Pattern WORKS = Pattern.compile(
            "(?i)\\b(?:all )?works?(?: (?:is|are|was|were|now|has been|have been))* (?:fully )?(?:completed?|finished)\\b(?! (?:on|of|to|with|in the|at the)\\b)");

    private CompletionDoubts() {}

    static void add(String cell, List<ReadEntry> entries, List<Doubt> doubts) {
        var whole = entries.stream().filter(CompletionDoubts::whole).toList();
        for (var completion : whole) {
            var line = line(cell, completion);
            var here = partners(cell, entries, line, true);
            var elsewhere = partners(cell, entries, line, false);
            elsewhere.removeAll(here);
            if (here.size() == 1 && !elsewhere.isEmpty()) {
                doubts.add(
                        new Doubt(
                                "completion-unclear",
                                completion.span(),
                                "“" + completion.text() + "” stands on the line of "
                                        + here.getFirst() + ", and " + String.join(", ", elsewhere)
                                        + " report beside it. Say whether the whole action is completed or that partner's part."));
            }
        }
        for (var again : whole.stream().skip(1).toList()) {
            doubts.add(new Doubt(
                    "completion-unclear",
                    again.span(),
                    "“" + again.text() + "” stands in this cell more than once. Say what each of them completes."));
        }
        if (entries.stream().anyMatch(entry -> whole(entry) || entry.kind() == Kind.COMPLETED_BY_PARTNER)) return;
        for (var entry : entries) {
            var works = WORKS.matcher(entry.text());
            if (entry.kind() == Kind.PROGRESS && works.find()) {
                var start = entry.span().start();
                doubts.add(new Doubt(
                        "completion-unclear",
                        new Span(start + works.start(), start + works.end()),
                        "“" + works.group() + "” may close the whole action or a part of it. Say which."));
            }
        }
    }

    private static boolean whole(ReadEntry entry) {
        return entry.kind() == Kind.COMPLETED || entry.kind() == Kind.IN_PLACE;
    }

    private static int line(String cell, ReadEntry entry) {
        return (int) cell.substring(0, entry.span().start())
                .chars()
                .filter(c -> c == '\n' || c == '\r')
                .count();
    }

    private static List<String> partners(String cell, List<ReadEntry> entries, int line, boolean here) {
        return new ArrayList<>(entries.stream()
                .filter(entry -> entry.kind() != Kind.UPDATE_REQUIRED && entry.kind() != Kind.UPDATE_NOT_RECEIVED)
                .filter(entry -> (line(cell, entry) == line) == here)
                .flatMap(entry -> entry.partners().stream())
                .distinct()
                .toList());
    }
}

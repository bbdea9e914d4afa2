package throughline.written;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.events.By;
import throughline.events.Completion;
import throughline.query.Who;
import throughline.query.history.British;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;

/** The progress cell: as it was printed, and below it what was recorded since, one line each: day, partner, words. */
final class ProgressInWords {
    private static final String IMPORT = By.Channel.IMPORT.name().toLowerCase(Locale.ROOT);

    private record Line(long position, String words) {}

    private ProgressInWords() {}

    /**
     * @param printed empty where the document has no such cell
     * @param which of the entries since
     */
    static String of(GetPlan.Action action, String printed, Predicate<GetPlan.EntryShown> which) {
        var lines = new ArrayList<Line>();
        action.entries().stream()
                .filter(entry -> entry.readFrom() == null && !recordedFrom(entry.by()) && which.test(entry))
                .forEach(entry -> add(lines, entry, action));
        action.completions().stream()
                .map(GetPlan.Round::reopened)
                .filter(reopened -> reopened != null && !recordedFrom(reopened.by()))
                .distinct()
                .forEach(reopened -> lines.add(line(
                        reopened.position(),
                        day(reopened.recordedAt()),
                        reopened.by().organisation(),
                        "reopened: " + reopened.reason())));
        lines.sort(Comparator.comparingLong(Line::position));
        // A later version of the document may have been written from a return, which had these lines already.
        lines.removeIf(line -> printed.contains(line.words()));
        if (!printed.isBlank()) {
            lines.addFirst(new Line(0, printed));
        }
        return lines.stream().map(Line::words).collect(Collectors.joining("\n"));
    }

    /** It stands in the printed cell already. */
    private static boolean recordedFrom(Who by) {
        return by.channel().equals(IMPORT);
    }

    private static void add(List<Line> lines, GetPlan.EntryShown entry, GetPlan.Action action) {
        var said = said(entry, action);
        if (said != null) {
            var who = entry.partners().isEmpty() || entry.kind().equals("update-not-received")
                    ? entry.by().organisation()
                    : British.list(entry.partners());
            var when = entry.happenedOn() != null
                    ? British.day(entry.happenedOn())
                    : entry.happenedIn() != null ? British.due(entry.happenedIn()) : day(entry.recordedAt());
            lines.add(line(entry.position(), when, who, said));
        }
    }

    private static Line line(long position, String when, String who, String said) {
        return new Line(position, when + ", " + who + ": " + said);
    }

    /** Nothing where it is asked or decided about the action, and no progress of it. */
    private static @Nullable String said(GetPlan.EntryShown entry, GetPlan.Action action) {
        var text = entry.text();
        return switch (entry.kind()) {
            case "progress" -> text;
            case "no-change" -> text == null ? "no change." : "no change. " + text;
            case "completed" -> with("completed" + kind(entry, action) + ".", text);
            case "part-completed" -> with("its part completed" + kind(entry, action) + ".", text);
            case "update-not-received" ->
                with("no update received from " + British.list(entry.partners()) + ".", text);
            case "on-hold" -> because("put on hold", text);
            case "resumed" -> because("taken up again", text);
            case "stopped" -> because("stopped", text);
            case "duplicate" -> because("marked as a duplicate", text);
            case "no-duplicate" -> because("no duplicate after all", text);
            case "carry-forward" -> because("to be carried forward", text);
            default -> null;
        };
    }

    private static String kind(GetPlan.EntryShown entry, GetPlan.Action action) {
        var kind = action.completions().stream()
                .filter(round -> round.position() == entry.position())
                .map(GetPlan.Round::kind)
                .findFirst()
                .orElse(Completion.DELIVERED);
        return switch (kind) {
            case DELIVERED -> "";
            case IN_PLACE -> ": in place from now on";
            case SUPERSEDED -> ": superseded";
        };
    }

    private static String with(String words, @Nullable String text) {
        return text == null || text.isBlank() ? words : words + " " + text;
    }

    private static String because(String words, @Nullable String text) {
        return text == null || text.isBlank() ? words + "." : words + ": " + text;
    }

    private static String day(Instant moment) {
        return British.day(LocalDate.ofInstant(moment, Moment.LONDON));
    }
}

package throughline.views;

import static throughline.views.Cells.safe;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import throughline.query.ratings.FindRatingChanges.Change;

/** Rating changes as a table that a spreadsheet opens without running anything that stands in it. */
public final class RatingsCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "Position",
                    "Recorded",
                    "Plan",
                    "Reference",
                    "Action",
                    "From",
                    "To",
                    "Direction",
                    "Confirmed",
                    "Reason",
                    "Who",
                    "Organisation",
                    "Role",
                    "Channel",
                    "Note",
                    "Note happened on",
                    "Corrections",
                    "Queries",
                    "Plan id",
                    "Action id")
            .get();

    private RatingsCsv() {}

    /** RFC 4180, times in UTC. */
    public static String of(List<Change> changes) {
        var text = new StringWriter();
        try (var table = FORMAT.print(text)) {
            for (var change : changes) {
                var direction = change.direction();
                var note = change.note();
                table.printRecord(
                        change.position(),
                        change.at(),
                        safe(change.planTitle()),
                        safe(change.ref()),
                        safe(change.text()),
                        safe(change.from()),
                        safe(change.to()),
                        direction == null ? "" : direction.word(),
                        change.confirmed() ? "yes" : "no",
                        safe(change.reason()),
                        safe(change.by().name()),
                        safe(change.by().organisation()),
                        change.by().role(),
                        change.by().channel(),
                        safe(note == null ? null : note.text()),
                        note == null || note.happenedOn() == null ? "" : note.happenedOn(),
                        joined(change.corrections(), one -> one.correction() + ": " + one.reason()),
                        joined(change.queries(), one -> (one.settled() ? "settled: " : "open: ") + one.question()),
                        change.planId(),
                        change.actionId());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static <T> String joined(List<T> all, Function<T, String> words) {
        return safe(all.stream().map(words).collect(Collectors.joining("; ")));
    }
}

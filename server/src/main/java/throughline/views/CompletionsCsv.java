package throughline.views;

import static throughline.views.Cells.safe;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import throughline.query.Who;
import throughline.query.completions.FindCompletions.Query;
import throughline.query.completions.FindCompletions.Round;

/** Rounds of completion as a table that a spreadsheet opens without running anything that stands in it. */
public final class CompletionsCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "Position",
                    "Recorded",
                    "Plan",
                    "Reference",
                    "Action",
                    "Part of",
                    "Round",
                    "Kind",
                    "Evidence",
                    "Happened on",
                    "Who",
                    "Organisation",
                    "Role",
                    "Channel",
                    "Signed off in",
                    "Signed off on",
                    "Signed off by",
                    "Sign-off note",
                    "Queries",
                    "Reopened",
                    "Reopened by",
                    "Reopened because",
                    "Plan id",
                    "Action id")
            .get();

    private CompletionsCsv() {}

    /** RFC 4180, times in UTC; “Part of” is empty where the whole action was completed. */
    public static String of(List<Round> rounds) {
        var text = new StringWriter();
        try (var table = FORMAT.print(text)) {
            for (var round : rounds) {
                row(table, round);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void row(CSVPrinter table, Round round) throws IOException {
        var signed = round.signedOff();
        var reopened = round.reopened();
        table.printRecord(
                round.position(),
                round.at(),
                safe(round.planTitle()),
                safe(round.ref()),
                safe(round.text()),
                safe(round.organisation()),
                round.round(),
                round.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                safe(round.evidence()),
                text(round.happenedOn()),
                safe(round.by().name()),
                safe(round.by().organisation()),
                round.by().role(),
                round.by().channel(),
                safe(signed == null ? null : signed.meeting()),
                text(signed == null ? null : signed.happenedOn()),
                safe(name(signed == null ? null : signed.by())),
                safe(signed == null ? null : signed.note()),
                safe(round.queries().stream().map(CompletionsCsv::said).collect(Collectors.joining("; "))),
                text(reopened == null ? null : reopened.at()),
                safe(name(reopened == null ? null : reopened.by())),
                safe(reopened == null ? null : reopened.reason()),
                round.planId(),
                round.actionId());
    }

    /** “settled: In all schools? In two of three”. */
    private static String said(Query query) {
        var answers = query.answers().stream().map(answer -> " " + answer.answer()).collect(Collectors.joining());
        return (query.settled() ? "settled: " : "open: ") + query.question() + answers;
    }

    private static @Nullable String name(@Nullable Who who) {
        return who == null ? null : who.inFull();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

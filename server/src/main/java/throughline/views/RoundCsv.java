package throughline.views;

import static throughline.views.Cells.safe;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import throughline.query.rounds.GetRound;

/** A round as a table: one row for each update that was asked for, party by party. */
public final class RoundCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "Party",
                    "Kind",
                    "Reference",
                    "Action",
                    "State",
                    "Requested",
                    "Deadline",
                    "Answered",
                    "Answered by",
                    "Answer",
                    "Not received noted",
                    "Withdrawn because",
                    "Handed over from",
                    "Last heard in the plan",
                    "Round",
                    "Plan",
                    "Request id",
                    "Action id")
            .get();

    private RoundCsv() {}

    /** RFC 4180, times in UTC; empty where nothing was received, or where nothing was ever heard. */
    public static String of(GetRound.Answer round) {
        var text = new StringWriter();
        try (var table = FORMAT.print(text)) {
            for (var party : round.parties()) {
                for (var line : party.lines()) {
                    row(table, round, party, line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void row(CSVPrinter table, GetRound.Answer round, GetRound.Party party, GetRound.Line line)
            throws IOException {
        var by = line.answeredBy();
        var heard = party.lastHeard();
        table.printRecord(
                safe(party.party()),
                party.kind() == null ? "" : party.kind().name().toLowerCase(Locale.ROOT),
                safe(line.ref()),
                safe(line.text()),
                line.state(),
                line.requestedAt(),
                round.deadline(),
                moment(line.answeredAt()),
                safe(by == null ? null : by.inFull()),
                safe(line.answer()),
                moment(line.notReceivedAt()),
                safe(line.withdrawn()),
                safe(String.join("; ", line.handedOverFrom())),
                moment(heard == null ? null : heard.recordedAt()),
                safe(round.title()),
                safe(round.planTitle()),
                line.requestId(),
                line.actionId());
    }

    private static String moment(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }
}

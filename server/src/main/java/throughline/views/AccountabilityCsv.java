package throughline.views;

import static throughline.views.Cells.safe;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import throughline.query.accountability.FindAccountability;

/** Who owes what, as a table: one row for each action that a party owes, with its first date and why that moved. */
public final class AccountabilityCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "Party",
                    "Kind",
                    "Who answers",
                    "Nobody answers because",
                    "Plan",
                    "Reference",
                    "Action",
                    "Due",
                    "First date promised",
                    "Slipped",
                    "Moved because",
                    "Days overdue",
                    "Days past first date",
                    "On hold",
                    "Last heard",
                    "Plan id",
                    "Action id")
            .get();

    private AccountabilityCsv() {}

    /** RFC 4180, times in UTC; empty where nobody answers, nothing was promised or nothing was ever heard. */
    public static String of(FindAccountability.Answer answer) {
        var text = new StringWriter();
        try (var table = FORMAT.print(text)) {
            for (var party : answer.parties()) {
                for (var owed : party.owed()) {
                    table.printRecord(
                            safe(party.party()),
                            party.kind().name().toLowerCase(Locale.ROOT),
                            safe(party.accountable()),
                            safe(party.unresolved()),
                            safe(owed.planTitle()),
                            safe(owed.ref()),
                            safe(owed.text()),
                            owed.due() == null ? "" : owed.due().text(),
                            owed.originalDue() == null ? "" : owed.originalDue().text(),
                            owed.slips(),
                            safe(String.join("; ", owed.reasons())),
                            owed.overdueDays(),
                            owed.pastFirstDays(),
                            owed.onHold() ? "yes" : "no",
                            owed.lastHeard() == null ? "" : owed.lastHeard().toString(),
                            owed.planId(),
                            owed.actionId());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}

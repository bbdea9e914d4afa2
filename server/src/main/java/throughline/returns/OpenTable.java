package throughline.returns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Open data as one table: an action a row, what holds for all of them repeated in each. */
final class OpenTable {
    private static final String[] NAMES = {
        "priorityRef", "priority", "ref", "theme", "text", "lead", "timescale", "originalDue", "due", "timesMoved",
        "overdueDays", "accountable", "status", "rating", "milestones", "progress", "links", "plan", "partnership", "asAt",
        "on", "position", "licence"
    };

    private OpenTable() {}

    static String of(OpenData data) {
        var table = new StringBuilder();
        try (var csv = new CSVPrinter(
                table, CSVFormat.RFC4180.builder().setHeader(NAMES).get())) {
            for (var priority : data.priorities()) {
                for (var action : priority.actions()) {
                    csv.printRecord(row(data, priority, action));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString();
    }

    private static List<String> row(OpenData data, OpenData.Priority priority, OpenData.Action action) {
        var cells = new ArrayList<String>();
        for (var value : new Object[] {
            said(priority.ref()), priority.title(), said(action.ref()), said(action.theme()), action.text(), said(action.lead()),
            said(action.timescale()), said(action.originalDue()), said(action.due()), action.timesMoved(), action.overdueDays(),
            said(action.accountable()), action.status(), said(action.rating()), String.join("\n", action.milestones()),
            said(action.progress()), String.join("\n", action.links()), data.title(), data.partnership(), data.asAt(), data.on(),
            data.position(), data.licence()
        }) {
            cells.add(plain(value.toString()));
        }
        return cells;
    }

    private static Object said(@Nullable Object value) {
        return Objects.requireNonNullElse(value, "");
    }

    /** A text that a spreadsheet would compute gets a mark in front. */
    private static String plain(String text) {
        return !text.isEmpty() && "=+-@'\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

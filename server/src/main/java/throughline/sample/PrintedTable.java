package throughline.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import throughline.staging.SentFile;
import tools.jackson.databind.JsonNode;

/** The table of last year's plan as its coordinator kept it: a CSV file, which is kept with the record. */
final class PrintedTable {
    private static final List<String> CELLS = List.of("ref", "text", "lead", "timescale", "milestones", "progress");

    private PrintedTable() {}

    static SentFile of(JsonNode plan) {
        var head = List.of("Priority", "Ref", "Action", "Lead", "Timescales", "Milestone(s)", "Progress update");
        var rows = plan.path("priorities").valueStream().flatMap(priority -> priority.path("actions").valueStream()
                .map(row -> Stream.concat(
                                Stream.of(priority.path("ref").asString("") + " " + priority.path("title").asString()),
                                CELLS.stream().map(cell -> words(row.path(cell))))
                        .toList()));
        var text = Stream.concat(Stream.of(head), rows)
                .map(row -> row.stream().map(PrintedTable::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        return SentFile.of("Year-end table.csv", text.getBytes(UTF_8));
    }

    private static String words(JsonNode cell) {
        return cell.isArray()
                ? cell.valueStream().map(JsonNode::asString).collect(Collectors.joining("\n"))
                : cell.asString("");
    }

    private static String quoted(String words) {
        return '"' + words.replace("\"", "\"\"") + '"';
    }
}

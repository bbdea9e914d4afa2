package throughline.seen;

import static throughline.views.Cells.safe;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** The reading log as a table that a spreadsheet opens without running anything that stands in it. */
public final class ReadingsCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "Recorded", "Who", "Organisation", "Did", "What", "About", "Channel", "Address", "Network", "Plan id", "Action id", "Person id")
            .get();

    private ReadingsCsv() {}

    /** RFC 4180, times in UTC. */
    public static String of(List<FindReadings.Line> lines) {
        var text = new StringWriter();
        try (var table = FORMAT.print(text)) {
            for (var line : lines) {
                var about = line.about();
                table.printRecord(
                        line.at(),
                        safe(line.name()),
                        safe(line.organisation()),
                        line.kind(),
                        safe(line.what()),
                        safe(about == null ? null : about.name()),
                        line.channel(),
                        safe(line.address()),
                        line.network(),
                        line.planId(),
                        line.actionId(),
                        line.person());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}

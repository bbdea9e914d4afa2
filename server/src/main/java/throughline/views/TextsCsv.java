package throughline.views;

import static throughline.views.Cells.safe;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import throughline.query.withholding.FindTexts.Line;

/** The texts of a plan and their exemptions, as a table that a spreadsheet opens without running anything in it. */
public final class TextsCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "Position",
                    "Recorded",
                    "Entry",
                    "Field",
                    "Text",
                    "Standing",
                    "Exemption",
                    "Reason",
                    "Decided by",
                    "Decision")
            .get();

    private TextsCsv() {}

    /** RFC 4180, times in UTC. */
    public static String of(List<Line> texts) {
        var text = new StringWriter();
        try (var table = FORMAT.print(text)) {
            for (var line : texts) {
                var exemption = line.exemption();
                table.printRecord(
                        line.position(),
                        line.recordedAt(),
                        line.entry(),
                        line.field(),
                        safe(line.text()),
                        exemption == null
                                ? "disclosed"
                                : switch (exemption.state()) {
                                    case HIDDEN -> "hidden until decided";
                                    case WITHHELD -> line.text() == null ? "withheld" : "withheld in part";
                                    case SHOWN -> "disclosed";
                                },
                        safe(exemption == null ? null : exemption.authority()),
                        safe(exemption == null ? null : exemption.reason()),
                        safe(exemption == null ? null : exemption.organisation()),
                        exemption == null ? "" : exemption.decided());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}

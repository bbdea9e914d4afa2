package throughline.documents.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import throughline.documents.paper.Paper;

/** A paper as values: the parts of the plan with their texts, a blank line, then its table. */
final class CsvFile {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private CsvFile() {}

    static byte[] of(Paper paper) {
        var values = Values.of(paper);
        var written = new StringBuilder(BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(written, CSVFormat.RFC4180)) {
            csv.printRecord("Part", "Text");
            for (var foot : paper.feet()) {
                csv.printRecord("foot", safe(foot));
            }
            for (var part : values.plan()) {
                csv.printRecord(safe(part.path()), safe(part.text()));
            }
            if (!values.table().isEmpty()) {
                csv.println();
                for (List<String> row : values.table()) {
                    csv.printRecord(row.stream().map(CsvFile::safe).toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** No program that opens the file takes it for a formula. */
    private static String safe(String text) {
        return !text.isEmpty() && "=+-@'\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

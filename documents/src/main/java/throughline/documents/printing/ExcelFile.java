package throughline.documents.printing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import throughline.documents.paper.Block;
import throughline.documents.paper.Paper;

/** A paper as a workbook: what its first page says, its table, and the plan's parts; every cell a text, none a formula. */
final class ExcelFile {
    /** 1 January 1980: a day, since there must be one, and the same for every file. */
    private static final Date THE_DAY = new Date(315532800000L);

    private ExcelFile() {}

    static byte[] of(Paper paper) {
        var values = Values.of(paper);
        try (var book = new XSSFWorkbook()) {
            properties(book, paper);
            var looks = new Looks(book);
            var summary = new SheetWriter(book, "Summary", looks, paper);
            SummarySheet.write(summary, paper, values.summary());
            if (!values.table().isEmpty()) {
                new SheetWriter(book, values.name(), looks, paper).table(values.table(), shades(paper));
            }
            var plan = Stream.concat(
                    Stream.of(List.of("Part", "Text")),
                    values.plan().stream().map(part -> List.of(part.path(), part.text())));
            new SheetWriter(book, "Plan", looks, paper).table(plan.toList(), List.of());
            return theSame(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of every row of the tables that are put together, the colours behind its cells. */
    private static List<List<Optional<String>>> shades(Paper paper) {
        return paper.blocks().stream()
                .dropWhile(block -> !(block instanceof Block.Heading heading
                        && heading.text().equals(throughline.documents.plan.OwnWords.ACTIONS)))
                .takeWhile(block -> !(block instanceof Block.Heading heading
                        && heading.text().equals(throughline.documents.plan.OwnWords.AROUND)))
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .flatMap(table -> table.rows().stream().skip(table.headings()))
                .map(row -> row.cells().stream()
                        .map(cell -> Optional.ofNullable(cell.shade()))
                        .toList())
                .toList();
    }

    private static void properties(XSSFWorkbook book, Paper paper) {
        var core = book.getProperties().getCoreProperties();
        core.setTitle(paper.title());
        core.setCreator("Throughline");
        core.setCreated(Optional.of(THE_DAY));
        core.setModified(Optional.of(THE_DAY));
        core.getUnderlyingProperties().setLanguageProperty(paper.language());
    }

    private static byte[] theSame(XSSFWorkbook book) throws IOException {
        var made = new ByteArrayOutputStream();
        book.write(made);
        var entries = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(made.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return Zip.of(entries);
    }
}

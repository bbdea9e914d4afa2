package throughline.documents.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import throughline.documents.layout.Layout;
import throughline.documents.layout.Return;
import throughline.documents.paper.Block;
import throughline.documents.paper.Paper;
import throughline.documents.paper.Place;
import throughline.documents.plan.OwnWords;

/** What a program that opens a printed file may rely on. */
class SafeFilesTest {
    private static final List<String> FORMULAS =
            List.of("=1+1", "+441632960001", "-2+3", "@SUM(A1)", "\t=1+1", "'=1+1", "=HYPERLINK(\"x\")");

    static Stream<Return> returns() {
        return Stream.of(
                Returns.whole(), Returns.changed(), Returns.unchanged(), Returns.empty(), Returns.manyScripts());
    }

    @ParameterizedTest
    @MethodSource("returns")
    void every_part_of_a_Word_and_an_Excel_file_is_well_formed(Return going) throws Exception {
        for (var format : List.of(Format.DOCX, Format.XLSX)) {
            for (var part : parts(Printing.print(Layout.of(going), format)).entrySet()) {
                var factory = DocumentBuilderFactory.newInstance();
                factory.setNamespaceAware(true);
                var builder = factory.newDocumentBuilder();
                builder.setErrorHandler(null);
                var xml = new String(part.getValue(), StandardCharsets.UTF_8);

                assertThat(builder.parse(new org.xml.sax.InputSource(new StringReader(xml))).getDocumentElement())
                        .as(format.inWords() + ", " + part.getKey())
                        .isNotNull();
            }
        }
    }

    @Test
    void no_text_becomes_a_formula_in_Excel() throws IOException {
        var bytes = Printing.print(saying(FORMULAS), Format.XLSX);

        parts(bytes).forEach((name, part) -> {
            if (name.startsWith("xl/worksheets/")) {
                assertThat(new String(part, StandardCharsets.UTF_8)).as(name).doesNotContainPattern("<f[ />]");
            }
        });
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (int at = 0; at < FORMULAS.size(); at++) {
                var cell = book.getSheet("Actions").getRow(at + 1).getCell(1);
                assertThat(cell.getStringCellValue()).isEqualTo(FORMULAS.get(at));
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
        }
    }

    @Test
    void no_text_becomes_a_formula_in_a_file_of_values() throws IOException {
        var csv = new String(Printing.print(saying(FORMULAS), Format.CSV), StandardCharsets.UTF_8);

        try (var rows = CSVFormat.RFC4180.parse(new StringReader(csv.substring(1)))) {
            assertThat(rows.stream().flatMap(row -> row.stream()))
                    .containsAll(FORMULAS.stream().map(text -> "'" + text).toList())
                    .noneMatch(text -> !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0);
        }
    }

    @Test
    void no_cell_holds_more_than_Excel_allows() throws IOException {
        var text = "All of this was said. ".repeat(4000).strip();

        try (var book = new XSSFWorkbook(
                new ByteArrayInputStream(Printing.print(saying(List.of(text, "The next")), Format.XLSX)))) {
            var sheet = book.getSheet("Actions");
            var pieces = Stream.of(1, 2, 3)
                    .map(row -> sheet.getRow(row).getCell(1).getStringCellValue())
                    .toList();
            assertThat(pieces).allMatch(piece -> piece.length() <= 32_767);
            assertThat(String.join("", pieces)).isEqualTo(text);
            assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isEqualTo("The next");
        }
    }

    private static Paper saying(List<String> texts) {
        var rows = Stream.concat(Stream.of("Progress update"), texts.stream())
                .map(text -> new Block.Row(
                        List.of(new Block.Cell(
                                List.of(new Block.Line(text, false)), null, 1, 1, Place.NOWHERE)),
                        Place.NOWHERE))
                .toList();
        return new Paper(
                "vale",
                "Vale",
                "en-GB",
                List.of(),
                List.of("As recorded up to entry 1"),
                List.of(
                        new Block.Heading(1, "Vale", Place.NOWHERE),
                        new Block.Heading(2, OwnWords.ACTIONS, Place.NOWHERE),
                        new Block.Heading(3, "People", Place.NOWHERE),
                        new Block.Table("Actions: People", 1, rows, Place.NOWHERE)),
                List.of());
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        var parts = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}

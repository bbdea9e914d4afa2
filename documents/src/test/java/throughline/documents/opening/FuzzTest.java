package throughline.documents.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import throughline.documents.made.Docx;
import throughline.documents.made.Options;
import throughline.documents.made.SheetMade;
import throughline.documents.made.WordMade;
import throughline.documents.made.Zipped;
import throughline.documents.plan.AsWritten;

/** Whatever is broken in a file: a paper comes out or a sentence, and nothing else. */
class FuzzTest {
    private static final int TIMES = 150;

    private final Random random = new Random(20_261_122);

    private static AsWritten plan() {
        var row = new AsWritten.Row(
                "1.1",
                null,
                "Map the hotspots",
                "Head of Places",
                "March 2027",
                List.of("Draft", "Agree"),
                null,
                "Green",
                List.of(),
                Map.of());
        return new AsWritten(
                "plan",
                "Safer Thornmere",
                "Thornmere and Ashcombe Vale",
                "2026/27",
                null,
                "OFFICIAL",
                List.of(new AsWritten.Key("Green", "green", "On track")),
                List.of(new AsWritten.Priority("1", "Places", Map.of(), List.of(row, row, row))),
                List.of());
    }

    @Test
    void a_broken_file_gives_a_paper_or_a_sentence() throws IOException {
        var good = new LinkedHashMap<String, byte[]>();
        good.put("plan.docx", WordMade.of(plan(), Options.of(Options.Layout.SUB_ROWS)));
        good.put("plan.xlsx", SheetMade.of(plan(), Options.of(Options.Layout.MERGED_COLUMN)));
        good.put("plan.pdf", pdf());
        good.put("plan.csv", "Action;Lead\n\"Map\nthem\";Ann\n".getBytes(StandardCharsets.UTF_16));
        good.put(
                "plan.html",
                "<html><table><tr><td colspan=2 rowspan=3>x<td>y</table>".getBytes(StandardCharsets.UTF_8));
        for (var file : good.entrySet()) {
            assertThat(Opening.open(file.getValue(), file.getKey()).blocks()).isNotEmpty();
            for (int i = 0; i < TIMES; i++) {
                opens(broken(file.getValue()), file.getKey());
            }
        }
    }

    @Test
    void xml_that_is_well_packed_but_broken_gives_a_paper_or_a_sentence() {
        var xml = "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/>"
                + "<w:vMerge w:val=\"restart\"/><w:shd w:val=\"pct20\" w:fill=\"00FF00\"/></w:tcPr><w:p><w:pPr>"
                + "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"
                + "</w:tc></w:tr></w:tbl>";
        for (int i = 0; i < TIMES * 2; i++) {
            var changed = new StringBuilder(xml);
            int at = random.nextInt(xml.length());
            switch (random.nextInt(3)) {
                case 0 -> changed.setCharAt(at, (char) (' ' + random.nextInt(90)));
                case 1 -> changed.delete(at, Math.min(xml.length(), at + random.nextInt(30)));
                default -> changed.insert(at, xml, 0, random.nextInt(60));
            }
            opens(new Docx().text("Plan").raw(changed.toString()).bytes(), "plan.docx");
        }
    }

    @Test
    void numbers_without_bounds_in_a_sheet_do_no_harm() {
        for (var cell : List.of("A1048576", "XFD1", "ZZZZ9", "A99999999999", "A0", "", "1A")) {
            for (var ref : List.of("A1:XFD1048576", "B2:A1", "A1", "x", "A1:A1048577")) {
                opens(
                        sheet(
                                "<row r=\"1\"><c r=\"" + cell + "\" t=\"inlineStr\" s=\"99999\"><is><t>x</t></is></c>"
                                        + "<c t=\"s\"><v>77</v></c><c t=\"n\"><v>1e400</v></c><c t=\"n\"><v>-5</v></c></row>",
                                ref),
                        "plan.xlsx");
            }
        }
    }

    private static byte[] sheet(String rows, String merged) {
        return new Zipped()
                .with(
                        "[Content_Types].xml",
                        "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>")
                .with(
                        "_rels/.rels",
                        "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"s\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>")
                .with("xl/workbook.xml", "<workbook><sheets><sheet name=\"Plan\" id=\"s\"/></sheets></workbook>")
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData>" + rows + "</sheetData><mergeCells><mergeCell ref=\"" + merged
                                + "\"/></mergeCells></worksheet>")
                .bytes();
    }

    private static void opens(byte[] bytes, String name) {
        try {
            assertThat(Opening.open(bytes, name).blocks()).isNotEmpty();
        } catch (Unreadable said) {
            assertThat(said.getMessage()).endsWith(".").doesNotContain("Exception");
        }
    }

    private byte[] broken(byte[] good) {
        var broken = good.clone();
        switch (random.nextInt(3)) {
            case 0 -> {
                return Arrays.copyOf(broken, random.nextInt(good.length));
            }
            case 1 -> {
                for (int i = 0; i <= random.nextInt(12); i++) {
                    broken[random.nextInt(good.length)] = (byte) random.nextInt();
                }
            }
            default -> {
                int from = random.nextInt(good.length);
                Arrays.fill(broken, from, Math.min(good.length, from + random.nextInt(200)), (byte) random.nextInt());
            }
        }
        return broken;
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
                for (int i = 0; i < 3; i++) {
                    content.addRect(50 + 100 * i, 600, 100, 50);
                    content.stroke();
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                    content.newLineAtOffset(55 + 100 * i, 620);
                    content.showText("Cell " + i);
                    content.endText();
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}

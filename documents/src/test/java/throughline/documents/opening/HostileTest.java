package throughline.documents.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.documents.made.Docx;
import throughline.documents.made.Zipped;

/** Wrong and hostile files are refused with a sentence that says what to do, and do no harm on their way. */
class HostileTest {
    private static final byte[] GOOD = new Docx()
            .table(2, Docx.row(true, Docx.cell("Action"), Docx.cell("Lead")))
            .bytes();

    private static String refused(byte[] bytes, String name) {
        var refusal = catchThrowableOfType(Unreadable.class, () -> Opening.open(bytes, name));
        assertThat(refusal).as("is refused").isNotNull();
        assertThat(refusal.getMessage()).endsWith(".").doesNotContain("Exception", "null", "java");
        return refusal.getMessage();
    }

    private static String refused(String text, String name) {
        return refused(text.getBytes(StandardCharsets.ISO_8859_1), name);
    }

    @Test
    void a_program_that_calls_itself_a_document_is_not_opened() {
        assertThat(refused("MZ\u0090\u0000\u0003 This program cannot be run in DOS mode", "plan.docx"))
                .contains("is a program");
    }

    @Test
    void an_empty_file_says_so() {
        assertThat(refused(new byte[0], "plan.docx")).contains("empty");
    }

    @Test
    void bytes_that_are_nothing_known_say_which_kinds_are_read() {
        assertThat(refused(new byte[] {1, 2, 3, 4, 5, 0, 0, 9}, "plan.docx")).contains("Word", "Excel", "CSV", "PDF");
    }

    @Test
    void a_picture_a_rich_text_an_archive_and_a_mail_are_named() {
        assertThat(refused("\u0089PNG\r\n\u001a\n", "plan.pdf")).contains("picture");
        assertThat(refused("{\\rtf1\\ansi Plan}", "plan.doc")).contains(".rtf", ".docx");
        assertThat(refused("Rar!\u001a\u0007", "plan.docx")).contains("Unpack");
        assertThat(refused("MIME-Version: 1.0\r\n", "plan.doc")).contains("e-mail");
        assertThat(refused("<?xml version=\"1.0\"?><w:wordDocument/>", "plan.xml"))
                .contains("XML");
        assertThat(refused("{\"format\": \"plan-as-written/1\"}", "plan.json")).contains("JSON");
    }

    @Test
    void open_document_and_apple_files_and_slides_are_named() {
        assertThat(refused(zipped("mimetype", "application/vnd.oasis.opendocument.text"), "plan.odt"))
                .contains(".odt", ".docx");
        assertThat(refused(zipped("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), "plan.ods"))
                .contains(".ods", ".xlsx");
        assertThat(refused(zipped("Index/Document.iwa", "x"), "plan.pages")).contains("Apple");
        assertThat(refused(zipped("holiday.txt", "x"), "plan.docx")).contains("zip folder");
    }

    @Test
    void an_old_word_or_excel_file_is_named() throws IOException {
        assertThat(refused(old("WordDocument"), "plan.doc")).contains(".doc)", ".docx");
        assertThat(refused(old("Workbook"), "plan.xls")).contains(".xls)", ".xlsx");
        assertThat(refused(old("Something"), "plan.msg")).contains("older kind");
    }

    private static byte[] old(String stream) throws IOException {
        try (var files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), stream);
            var out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void a_word_file_with_a_password_says_so() throws Exception {
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var open = OPCPackage.open(new java.io.ByteArrayInputStream(GOOD));
                    var out = encryptor.getDataStream(files)) {
                open.save(out);
            }
            var bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);

            assertThat(refused(bytes.toByteArray(), "plan.docx")).contains("password");
        }
    }

    @Test
    void a_pdf_with_a_password_says_so() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));

            assertThat(refused(saved(document), "plan.pdf")).contains("password");
        }
    }

    @Test
    void a_scanned_pdf_says_that_it_has_no_text_and_what_to_do() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var scan = new java.awt.image.BufferedImage(50, 50, java.awt.image.BufferedImage.TYPE_INT_RGB);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, scan), 0, 0, 500, 700);
            }

            assertThat(refused(saved(document), "plan.pdf")).contains("no text", "OCR", "Word file");
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Test
    void a_file_that_is_too_large_says_how_large_one_may_be() {
        assertThat(refused(new byte[100 * 1024 * 1024], "plan.docx")).contains("100 MB", "25 MB");
    }

    @Test
    void a_small_file_that_unpacks_to_a_huge_one_is_given_up() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : java.util.List.of("[Content_Types].xml", "_rels/.rels")) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write((part.startsWith("[")
                                ? "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
                                : "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<document><body><p><r><t>".getBytes(StandardCharsets.UTF_8));
            var blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) 'a');
            for (int i = 0; i < 600; i++) {
                zip.write(blanks);
            }
        }
        assertThat(out.size()).isLessThan(1 << 20);

        assertThat(refused(out.toByteArray(), "plan.docx")).contains("unpacks to far more");
    }

    @Test
    void a_pdf_that_unpacks_to_a_huge_one_is_given_up() throws IOException {
        var packed = new ByteArrayOutputStream();
        packed.write("%PDF-1.4\n1 0 obj<</Length 9>>stream\n".getBytes(StandardCharsets.US_ASCII));
        try (var deflated = new java.util.zip.DeflaterOutputStream(packed)) {
            var blanks = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                deflated.write(blanks);
            }
        }

        assertThat(refused(packed.toByteArray(), "plan.pdf")).contains("unpacks to far more");
    }

    @Test
    void no_file_and_no_address_outside_is_ever_read(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "the-secret");
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.dtd";
            for (var type : java.util.List.of(
                    "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                    "<!DOCTYPE d SYSTEM \"" + address + "\">",
                    "<!DOCTYPE d [<!ENTITY % x SYSTEM \"" + address + "\"> %x;]>",
                    "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>")) {
                assertThat(refused(new Docx().text("&x;").bytes(type), "plan.docx"))
                        .doesNotContain("the-secret");
            }
            var page = Opening.pasted(
                    "<html><link rel=stylesheet href='" + address + "'><img src='" + address + "'><p>Plan</p></html>");
            assertThat(page.blocks()).hasSize(1);
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void boxes_inside_boxes_without_end_are_given_up() {
        var deep = "<w:sdt><w:sdtContent>".repeat(3_000) + "</w:sdtContent></w:sdt>".repeat(3_000);

        assertThat(refused(new Docx().raw(deep).bytes(), "plan.docx")).contains("inside boxes");
    }

    @Test
    void more_rows_than_any_plan_has_are_refused_with_their_limit() {
        var rows = new StringBuilder("Action,Lead\n");
        for (int i = 0; i < 100_000; i++) {
            rows.append("Act ").append(i).append(",Somebody\n");
        }
        assertThat(refused(rows.toString(), "plan.csv")).contains("5,000 rows");
        assertThatThrownBy(() -> Opening.pasted(rows.toString().replace(',', '\t')))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("5,000 rows");
        assertThat(refused(manyRows(100_000), "plan.xlsx")).contains("5,000 rows");
        assertThat(refused(
                        new Docx()
                                .table(1, Docx.row(false, Docx.cell("x")).repeat(5_001))
                                .bytes(),
                        "plan.docx"))
                .contains("5,000 rows");
    }

    private static byte[] manyRows(int rows) {
        var sheet = new StringBuilder("<worksheet><sheetData>");
        for (int i = 1; i <= rows; i++) {
            sheet.append("<row r=\"").append(i).append("\"><c t=\"inlineStr\"><is><t>Act</t></is></c></row>");
        }
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
                .with("xl/worksheets/sheet1.xml", sheet + "</sheetData></worksheet>")
                .bytes();
    }

    @Test
    void a_damaged_file_asks_for_a_new_copy() {
        assertThat(refused(Arrays.copyOf(GOOD, GOOD.length / 2), "plan.docx")).contains("damaged");
        assertThat(refused(new Docx().raw("<w:p><w:r>").bytes(), "plan.docx")).contains("damaged");
        assertThat(refused("%PDF-1.7\nnothing", "plan.pdf")).contains("damaged");
    }

    @Test
    void a_document_without_a_word_says_so() {
        assertThat(refused(new Docx().raw("<w:p/>").bytes(), "plan.docx")).contains("no text");
        assertThatThrownBy(() -> Opening.pasted("  \n "))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("no text");
    }

    private static byte[] zipped(String name, String text) {
        return new Zipped().with(name, text).bytes();
    }
}

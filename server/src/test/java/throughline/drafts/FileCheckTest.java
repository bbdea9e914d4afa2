package throughline.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.command.Refusal;

class FileCheckTest {
    private static final byte[] PDF = bytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
    /** As every program for Windows begins. */
    private static final byte[] PROGRAM = Arrays.copyOf(bytes("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0"), 4096);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes(name.equals("mimetype") ? "application/vnd.oasis.opendocument.text" : "<x/>"));
            }
        }
        return out.toByteArray();
    }

    /** The outside of an older Office file, with the stream that its kind always has. */
    private static byte[] ole(String stream) {
        var file = new byte[2048];
        var begin = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(begin, 0, file, 0, begin.length);
        var name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1024, name.length);
        return file;
    }

    private static void refused(String name, byte[] content, String... parts) {
        assertThatThrownBy(() -> FileCheck.look(name, content))
                .isInstanceOf(Refusal.class)
                .message()
                .contains(parts)
                .endsWith(".");
    }

    @Test
    void a_file_that_is_what_its_name_says_is_taken() throws IOException {
        assertThat(FileCheck.look("register.pdf", PDF).mediaType()).isEqualTo("application/pdf");
        assertThat(FileCheck.look("Minutes.DOCX", zip("[Content_Types].xml", "word/document.xml")).mediaType())
                .endsWith("wordprocessingml.document");
        assertThat(FileCheck.look("cases.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")).mediaType())
                .endsWith("spreadsheetml.sheet");
        assertThat(FileCheck.look("minutes.odt", zip("mimetype", "content.xml")).mediaType())
                .isEqualTo("application/vnd.oasis.opendocument.text");
        assertThat(FileCheck.look("minutes.doc", ole("WordDocument")).mediaType()).isEqualTo("application/msword");
        assertThat(FileCheck.look("cases.xls", ole("Workbook")).mediaType()).isEqualTo("application/vnd.ms-excel");
        assertThat(FileCheck.look("answer.msg", ole("__properties_version1.0")).mediaType())
                .isEqualTo("application/vnd.ms-outlook");
        assertThat(FileCheck.look("cases.csv", bytes("day,cases\n1,4\n")).mediaType()).isEqualTo("text/csv");
        assertThat(FileCheck.look("note.txt", "Seán’s note, עברית".getBytes(StandardCharsets.UTF_8)).mediaType())
                .isEqualTo("text/plain");
        assertThat(FileCheck.look("answer.eml", bytes("From: a@example.org\nTo: b@example.org\nSubject: Lamps\n\nAll lit.\n"))
                        .mediaType())
                .isEqualTo("message/rfc822");
        var jpeg = Arrays.copyOf(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, 200);
        assertThat(FileCheck.look("lamp.jpeg", jpeg).mediaType()).isEqualTo("image/jpeg");
        var heic = Arrays.copyOf(bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"), 200);
        assertThat(FileCheck.look("lamp.HEIC", heic).mediaType()).isEqualTo("image/heic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"register.pdf", "register.docx", "register.xls", "register.txt", "register.jpg", "register.eml"})
    void a_program_is_refused_whatever_it_is_called(String name) {
        refused(name, PROGRAM, name, "is a program", "give a link");
    }

    @Test
    void a_script_and_a_macro_are_programs_too() throws IOException {
        refused("list.txt", bytes("#!/bin/sh\nrm -rf /\n"), "is a program");
        refused("plan.docx", zip("word/document.xml", "word/vbaProject.bin"), "is not a Word document");
    }

    @Test
    void a_file_that_is_something_else_is_refused() throws IOException {
        refused("plan.pdf", bytes("just words"), "“plan.pdf” is not a PDF, as its name says", "give a link");
        refused("plan.docx", zip("holiday/1.jpg"), "is not a Word document");
        refused("plan.docx", zip("[Content_Types].xml", "xl/workbook.xml"), "is not a Word document");
        refused("cases.ods", zip("mimetype", "content.xml"), "is not an OpenDocument spreadsheet");
        refused("plan.doc", ole("Installer"), "is not a Word document");
        refused("plan.jpg", PDF, "is not a JPEG picture");
        refused("plan.docx", bytes("PK\u0003\u0004 cut off"), "is not a Word document");
    }

    @ParameterizedTest
    @ValueSource(strings = {"setup.exe", "page.html", "drawing.svg", "all.zip", "register", "plan.docm", "run.js"})
    void other_kinds_are_refused_with_those_that_are_kept(String name) {
        refused(name, PDF, "“" + name + "”", "PDF", "e-mail", "give a link");
    }

    @Test
    void an_empty_file_and_one_that_is_too_large_are_refused() {
        refused("register.pdf", new byte[0], "is empty");
        refused("register.pdf", Arrays.copyOf(PDF, FileCheck.MOST + 1), "10.1 MB", "up to 10 MB", "link");
        assertThat(FileCheck.look("register.pdf", Arrays.copyOf(PDF, FileCheck.MOST)).content()).hasSize(10 << 20);
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\Users\\dana\\register.pdf, register.pdf",
        "../../etc/register.pdf, register.pdf",
        "'Register of O''Neill & Müller.pdf', 'Register of O''Neill & Müller.pdf'",
        "'  two   words.pdf ', 'two words.pdf'"
    })
    void a_name_has_no_folder_and_keeps_its_letters(String given, String name) {
        assertThat(FileCheck.name(given)).isEqualTo(name);
    }

    @Test
    void a_name_cannot_be_turned_round_and_keeps_its_ending_when_it_is_shortened() {
        assertThat(FileCheck.name("register\u202Efdp.exe")).isEqualTo("registerfdp.exe");
        assertThat(FileCheck.name("x".repeat(300) + ".pdf")).hasSize(120).endsWith("x.pdf");
        assertThat(FileCheck.name("a\r\nb\0.pdf")).isEqualTo("ab.pdf");
    }

    @Test
    void sizes_read_as_people_say_them() {
        assertThat(Sizes.words(1)).isEqualTo("1 byte");
        assertThat(Sizes.words(122_880)).isEqualTo("120 KB");
        assertThat(Sizes.words(12 << 20)).isEqualTo("12 MB");
        assertThat(Sizes.words((10 << 20) + 1)).isEqualTo("10.1 MB");
    }
}

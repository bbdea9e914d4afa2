package throughline.drafts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that are taken as evidence, and how each is known by its content. */
enum FileKind {
    PDF("a PDF", "application/pdf", List.of("pdf"), List.of("application/pdf"), ""),
    WORD("a Word document", office("wordprocessingml.document"), List.of("docx"), Inside.ZIP, "word/document.xml"),
    EXCEL("an Excel workbook", office("spreadsheetml.sheet"), List.of("xlsx"), Inside.ZIP, "xl/workbook.xml"),
    POWERPOINT(
            "a PowerPoint presentation",
            office("presentationml.presentation"),
            List.of("pptx"),
            Inside.ZIP,
            "ppt/presentation.xml"),
    OLD_WORD("a Word document", "application/msword", List.of("doc"), Inside.OLE, "WordDocument"),
    OLD_EXCEL("an Excel workbook", "application/vnd.ms-excel", List.of("xls"), Inside.OLE, "Workbook"),
    OLD_POWERPOINT(
            "a PowerPoint presentation",
            "application/vnd.ms-powerpoint",
            List.of("ppt"),
            Inside.OLE,
            "PowerPoint Document"),
    TEXT_DOCUMENT(
            "an OpenDocument text",
            "application/vnd.oasis.opendocument.text",
            List.of("odt"),
            Inside.ZIP,
            "content.xml"),
    SPREADSHEET(
            "an OpenDocument spreadsheet",
            "application/vnd.oasis.opendocument.spreadsheet",
            List.of("ods"),
            Inside.ZIP,
            "content.xml"),
    PRESENTATION(
            "an OpenDocument presentation",
            "application/vnd.oasis.opendocument.presentation",
            List.of("odp"),
            Inside.ZIP,
            "content.xml"),
    CSV("a CSV file", "text/csv", List.of("csv"), List.of("text/"), ""),
    TEXT("plain text", "text/plain", List.of("txt"), List.of("text/"), ""),
    JPEG("a JPEG picture", "image/jpeg", List.of("jpg", "jpeg"), List.of("image/jpeg"), ""),
    PNG("a PNG picture", "image/png", List.of("png"), List.of("image/png"), ""),
    HEIC("a HEIC picture", "image/heic", List.of("heic", "heif"), List.of("image/heic", "image/heif"), ""),
    EMAIL("an e-mail", "message/rfc822", List.of("eml"), List.of("message/rfc822", "message/news", "text/"), ""),
    OUTLOOK("an Outlook e-mail", "application/vnd.ms-outlook", List.of("msg"), Inside.OLE, "__properties_version1.0");

    /** What containers look like from outside. */
    static final class Inside {
        static final List<String> ZIP =
                List.of("application/zip", "application/x-tika-ooxml", "application/vnd.", "application/epub+zip");
        static final List<String> OLE = List.of(
                "application/x-tika-msoffice", "application/msword", "application/vnd.ms-", "application/x-tika-staroffice");

        private Inside() {}
    }

    private final String word;
    private final String mediaType;
    private final List<String> endings;
    private final List<String> looks;
    private final String part;

    FileKind(String word, String mediaType, List<String> endings, List<String> looks, String part) {
        this.word = word;
        this.mediaType = mediaType;
        this.endings = endings;
        this.looks = looks;
        this.part = part;
    }

    private static String office(String name) {
        return "application/vnd.openxmlformats-officedocument." + name;
    }

    /** By the ending of its name. */
    static Optional<FileKind> named(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> kind.endings.contains(ending)).findFirst();
    }

    /** “a PDF”. */
    String word() {
        return word;
    }

    String mediaType() {
        return mediaType;
    }

    /** @param type that its first bytes were recognised as */
    boolean looksLike(String type) {
        return looks.stream().anyMatch(type::startsWith);
    }

    boolean isZip() {
        return looks == Inside.ZIP;
    }

    boolean isOle() {
        return looks == Inside.OLE;
    }

    /** What a container of this kind always holds; empty where it is no container. */
    String part() {
        return part;
    }
}

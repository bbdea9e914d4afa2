package throughline.documents.opening.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import throughline.documents.opening.Unreadable;
import throughline.documents.opening.sheet.Workbook;
import throughline.documents.opening.word.Word;
import throughline.documents.paper.Paper;

/** Tells Word from Excel, and both from everything else that is packed in the same way. */
public final class Office {
    private Office() {}

    public static Paper read(byte[] bytes, String name) throws IOException, XMLStreamException {
        try (var parts = Parts.of(bytes)) {
            var main = parts.related("", "officeDocument");
            var kind = main == null ? "" : kind(parts, main);
            if (main != null && parts.has(main)) {
                if (kind.contains("wordprocessingml") || kind.contains("ms-word")) {
                    return Word.read(parts, main, name);
                }
                if (kind.contains("sheet.binary")) {
                    throw saveAs("an Excel file of the binary kind (.xlsb)", "Excel", ".xlsx");
                }
                if (kind.contains("spreadsheetml") || kind.contains("ms-excel")) {
                    return Workbook.read(parts, main, name);
                }
                if (kind.contains("presentationml") || kind.contains("ms-powerpoint")) {
                    throw new Unreadable(
                            "This is a PowerPoint file. Copy the plan's table and paste it here, or save the slides"
                                    + " as a PDF and send that.");
                }
            }
            throw other(parts);
        }
    }

    private static String kind(Parts parts, String main) throws IOException, XMLStreamException {
        @Nullable Tree types = parts.treeIfThere("[Content_Types].xml");
        if (types == null) {
            return "";
        }
        return types.all("Override")
                .filter(each -> each.attribute("PartName", "").equalsIgnoreCase("/" + main))
                .map(each -> each.attribute("ContentType", ""))
                .findFirst()
                .orElseGet(() -> types.all("Default")
                        .filter(each -> main.endsWith("." + each.attribute("Extension", "")))
                        .map(each -> each.attribute("ContentType", ""))
                        .findFirst()
                        .orElse(""));
    }

    private static Unreadable other(Parts parts) throws IOException {
        if (parts.has("mimetype")) {
            try (var in = parts.open("mimetype")) {
                var type = new String(in.readNBytes(200), StandardCharsets.US_ASCII);
                if (type.contains("opendocument.text")) {
                    return saveAs("an OpenDocument text (.odt)", "LibreOffice or Word", ".docx");
                }
                if (type.contains("opendocument.spreadsheet")) {
                    return saveAs("an OpenDocument spreadsheet (.ods)", "LibreOffice or Excel", ".xlsx");
                }
                if (type.contains("epub")) {
                    return new Unreadable("This is an electronic book. Send the document that it was made from.");
                }
            }
        }
        if (parts.names().stream().anyMatch(each -> each.endsWith(".iwa"))) {
            return new Unreadable(
                    "This is a file of Apple Pages or Numbers. Open it there, choose “Export to”, take Word or"
                            + " Excel and send that.");
        }
        return new Unreadable(
                "This is a zip folder, not a Word or Excel file. Unpack it and send the document that is in it.");
    }

    private static Unreadable saveAs(String what, String program, String ending) {
        return new Unreadable("This is " + what + ". Open it in " + program + ", choose “Save as”, take " + ending
                + " and send that.");
    }
}

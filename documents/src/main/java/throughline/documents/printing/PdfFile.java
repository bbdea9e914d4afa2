package throughline.documents.printing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import throughline.documents.paper.Paper;

/** A paper as a tagged PDF for everybody (PDF/UA-1), made from the same markup as its web page. */
final class PdfFile {
    private PdfFile() {}

    static byte[] of(Paper paper) {
        XRLog.setLoggingEnabled(false);
        var drawn = new Drawn();
        var made = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Throughline");
        builder.withHtmlContent(page(drawn.paper(paper), drawn), null);
        for (var font : Fonts.all()) {
            builder.useFont(
                    () -> new ByteArrayInputStream(font.file()), font.family(), font.weight(), font.style(), true);
        }
        builder.toStream(made);
        try {
            builder.run();
            return SamePdf.of(made.toByteArray(), paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(Paper paper, Drawn drawn) {
        var page = new Xml();
        page.raw("<html")
                .attribute("lang", paper.language())
                .raw("><head><title>")
                .text(paper.title())
                .raw("</title>");
        page.raw("<meta name=\"subject\"").attribute("content", paper.title()).raw("/>");
        page.raw("<meta name=\"description\"")
                .attribute("content", paper.title())
                .raw("/>");
        page.raw("<style>").raw(style(paper)).raw("</style>");
        Bookmarks.write(paper, page);
        page.raw("</head><body>");
        new Markup(page, true).write(paper.blocks());
        if (drawn.missing() > 0) {
            page.raw("<p class=\"missing\">").text(drawn.sentence()).raw("</p>");
        }
        return page.raw("</body></html>").toString();
    }

    /** The style, with what stands along the edges of every page. */
    private static String style(Paper paper) {
        return Resources.text("print.css")
                .replace("MARKING", string(paper.heads().stream()))
                .replace("FOOT", string(paper.feet().stream()));
    }

    private static String string(Stream<String> texts) {
        var text = texts.collect(Collectors.joining(" · "));
        var written = new StringBuilder("\"");
        text.codePoints().forEach(character -> {
            if (character == '"' || character == '\\' || character == '<' || character == '&' || character < ' ') {
                written.append('\\').append(String.format("%06x", character)).append(' ');
            } else {
                written.appendCodePoint(character);
            }
        });
        return written.append('"').toString();
    }

    /** A font of the jar. */
    record Font(byte[] file, String family, int weight, FontStyle style) {}
}

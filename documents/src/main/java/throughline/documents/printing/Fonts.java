package throughline.documents.printing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import throughline.documents.printing.PdfFile.Font;

/** The fonts that a PDF carries: Roboto, and DejaVu Sans for scripts and signs that Roboto lacks; both come in jars. */
final class Fonts {
    private static final String ROBOTO = "/com/formdev/flatlaf/fonts/roboto/Roboto-";
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";
    private static final List<Font> ALL = List.of(
            new Font(Resources.bytes(ROBOTO + "Regular.ttf"), "Roboto", 400, FontStyle.NORMAL),
            new Font(Resources.bytes(ROBOTO + "Bold.ttf"), "Roboto", 700, FontStyle.NORMAL),
            new Font(Resources.bytes(DEJAVU + ".ttf"), "DejaVu", 400, FontStyle.NORMAL),
            new Font(Resources.bytes(DEJAVU + "-Bold.ttf"), "DejaVu", 700, FontStyle.NORMAL));
    private static final List<CmapLookup> CHARACTERS =
            ALL.stream().map(Fonts::characters).toList();

    private Fonts() {}

    static List<Font> all() {
        return ALL;
    }

    /** Whether a character can be drawn in both weights. */
    static boolean draw(int character) {
        return CHARACTERS.get(0).getGlyphId(character) > 0 && CHARACTERS.get(1).getGlyphId(character) > 0
                || CHARACTERS.get(2).getGlyphId(character) > 0
                        && CHARACTERS.get(3).getGlyphId(character) > 0;
    }

    private static CmapLookup characters(Font font) {
        try (var file = new TTFParser().parse(new RandomAccessReadBuffer(font.file()))) {
            return file.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

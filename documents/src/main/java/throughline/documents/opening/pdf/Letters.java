package throughline.documents.opening.pdf;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import throughline.documents.opening.Unreadable;

/** Takes the signs of a page with their places. */
final class Letters extends PDFTextStripper {
    private static final int MOST = 3_000_000;

    private final List<Glyph> glyphs = new ArrayList<>();
    private int rotation;
    private int all;

    Letters() {
        setSortByPosition(false);
    }

    List<Glyph> read(PDDocument document, int page) throws IOException {
        glyphs.clear();
        rotation = document.getPage(page - 1).getRotation();
        setStartPage(page);
        setEndPage(page);
        writeText(document, Writer.nullWriter());
        return List.copyOf(glyphs);
    }

    @Override
    protected void processTextPosition(TextPosition at) {
        if (++all > MOST) {
            throw new Unreadable(
                    "This PDF holds far more text than a plan. Print only the pages with the plan to a PDF and send"
                            + " that.");
        }
        var text = plain(at.getUnicode());
        if (text.isEmpty()) {
            return;
        }
        boolean turned = Math.round(at.getDir() - rotation + 360) % 360 != 0;
        double x = turned ? at.getXDirAdj() : at.getX();
        double y = turned ? at.getYDirAdj() : at.getY();
        double width = turned ? at.getWidthDirAdj() : at.getWidth();
        double size = at.getFontSizeInPt() > 0 ? at.getFontSizeInPt() : Math.max(1, at.getHeight());
        glyphs.add(new Glyph(
                text,
                x,
                y,
                width,
                turned ? at.getX() : at.getX() + width / 2,
                turned ? at.getY() : at.getY() - size * 0.3,
                size,
                at.getWidthOfSpace(),
                bold(at.getFont()),
                turned));
    }

    private static boolean bold(PDFont font) {
        var name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        var about = font.getFontDescriptor();
        return name.contains("bold")
                || name.contains("black")
                || name.contains("heavy")
                || about != null && (about.isForceBold() || about.getFontWeight() >= 600);
    }

    /** Joined letters and letters shaped for their place in a word become the plain ones. */
    private static String plain(String text) {
        if (text == null) {
            return "";
        }
        var plain = new StringBuilder();
        text.codePoints().forEach(sign -> {
            boolean shaped = sign >= 0xFB00 && sign <= 0xFDFF || sign >= 0xFE70 && sign <= 0xFEFE;
            if (shaped) {
                plain.append(Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC));
            } else if (sign == '\u00A0' || sign == '\t') {
                plain.append(' ');
            } else if (sign >= ' ' && sign != '\u00AD' && sign != '\uFEFF' && sign != '\uFFFD') {
                plain.appendCodePoint(sign);
            }
        });
        return plain.toString();
    }
}

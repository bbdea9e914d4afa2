package throughline.pages;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** A page as a browser prints it on A4, each side as its words. */
final class Paper {
    private Paper() {}

    /** @param name under which it is kept beside the pictures */
    static List<String> sides(Visitor visitor, String name) {
        var printed = visitor.page()
                .pdf(new Page.PdfOptions()
                        .setFormat("A4")
                        .setPreferCSSPageSize(true)
                        .setPrintBackground(true)
                        .setPath(Path.of("target", "screenshots", name + ".pdf")));
        try (var document = Loader.loadPDF(printed)) {
            var sides = new ArrayList<String>();
            for (var side = 1; side <= document.getNumberOfPages(); side++) {
                var words = new PDFTextStripper();
                words.setStartPage(side);
                words.setEndPage(side);
                words.setSortByPosition(true);
                sides.add(words.getText(document));
            }
            return sides;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

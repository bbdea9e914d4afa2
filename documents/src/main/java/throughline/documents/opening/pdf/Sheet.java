package throughline.documents.opening.pdf;

import java.util.List;
import technology.tabula.Ruling;

/**
 * What is drawn on one page.
 *
 * @param number from 1
 * @param fills in the order in which they were painted
 */
record Sheet(
        int number,
        double width,
        double height,
        List<Glyph> glyphs,
        List<Ruling> rulings,
        List<Fill> fills,
        int pictures) {}

package throughline.documents.reading;

import java.util.ArrayList;
import java.util.List;

/** Short paragraphs and points that follow one another, as a legend is printed. */
record TextRun(List<Piece> lines, int last) {
    static TextRun of(List<Element> elements, int from) {
        if (elements.get(from) instanceof Element.Points points) {
            return new TextRun(points.pieces(), from);
        }
        var lines = new ArrayList<Piece>();
        int last = from;
        for (int i = from;
                i < elements.size()
                        && elements.get(i) instanceof Element.Paragraph paragraph
                        && paragraph.text().length() < 200;
                i++) {
            if (i > from
                    && Legends.isLegendLine(elements.get(from).pieces())
                    && !Legends.isLegendLine(paragraph.pieces())) {
                break;
            }
            lines.addAll(paragraph.pieces());
            last = i;
        }
        return lines.isEmpty() ? new TextRun(elements.get(from).pieces(), from) : new TextRun(lines, last);
    }
}

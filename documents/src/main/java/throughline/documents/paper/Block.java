package throughline.documents.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing on a page, in reading order. */
public sealed interface Block {
    Place place();

    /** @param level from 1; the title of a document is its only heading of level 1, where it has one */
    record Heading(int level, String text, Place place) implements Block {}

    /** @param text of one paragraph; a line break inside it is {@code \n} */
    record Paragraph(String text, Place place) implements Block {}

    /** A list with bullets or numbers. */
    record Points(List<Point> points, Place place) implements Block {
        public Points {
            points = List.copyOf(points);
        }
    }

    /** @param level from 1 */
    record Point(int level, String text) {}

    /**
     * Rows of cells. A table that runs over several pages is one table; a heading row that is repeated on each of them
     * stands once.
     *
     * @param caption that stands with it; empty where there is none
     * @param headings how many of its first rows are marked as headings; 0 where the file does not say
     */
    record Table(String caption, int headings, List<Row> rows, Place place) implements Block {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** @param cells from left to right; one that spans several columns stands once */
    record Row(List<Cell> cells, Place place) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param shade the colour behind it as six hexadecimal digits, such as {@code 00b050}; absent where it has none
     * @param across how many columns it spans, from 1
     * @param down how many rows it spans, from 1; where it is more, the rows below leave out what it covers
     */
    record Cell(List<Line> lines, @Nullable String shade, int across, int down, Place place) {
        public Cell {
            lines = List.copyOf(lines);
        }

        /** Its lines without their bullets, parted by line breaks. */
        public String text() {
            return String.join("\n", lines.stream().map(Line::text).toList());
        }
    }

    /** @param point whether it stands behind a bullet or a number */
    record Line(String text, boolean point) {}

    /**
     * A small bar chart; only on papers that go out, and never the only place where its figures stand.
     *
     * @param alternative what it shows, in a sentence, for whoever cannot see it
     */
    record Chart(String title, String alternative, List<Bar> bars, Place place) implements Block {
        public Chart {
            bars = List.copyOf(bars);
        }
    }

    /** @param figure as it is written beside the bar */
    record Bar(String label, double value, String figure) {}

    /** What follows begins on a new page. */
    record NewPage(Place place) implements Block {}
}

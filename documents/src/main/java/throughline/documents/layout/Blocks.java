package throughline.documents.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.documents.paper.Block;
import throughline.documents.paper.Place;

/** Blocks of a paper that goes out: nobody has to find them again, so they have no place. */
final class Blocks {
    private Blocks() {}

    static Block heading(int level, String text) {
        return new Block.Heading(level, text, Place.NOWHERE);
    }

    static Block paragraph(String text) {
        return new Block.Paragraph(text, Place.NOWHERE);
    }

    static Block newPage() {
        return new Block.NewPage(Place.NOWHERE);
    }

    static Block points(List<String> texts) {
        return new Block.Points(
                texts.stream().map(text -> new Block.Point(1, text)).toList(), Place.NOWHERE);
    }

    static Block table(String caption, List<String> headings, List<Block.Row> rows) {
        var all = new ArrayList<Block.Row>();
        if (!headings.isEmpty()) {
            all.add(row(headings.stream().map(Blocks::cell).toList()));
        }
        all.addAll(rows);
        return new Block.Table(caption, headings.isEmpty() ? 0 : 1, all, Place.NOWHERE);
    }

    static Block.Row row(List<Block.Cell> cells) {
        return new Block.Row(cells, Place.NOWHERE);
    }

    static Block.Row words(String... texts) {
        return row(Arrays.stream(texts).map(Blocks::cell).toList());
    }

    static Block.Cell cell(@Nullable String text) {
        return shaded(text, null);
    }

    static Block.Cell shaded(@Nullable String text, @Nullable String shade) {
        return new Block.Cell(lines(text, false), shade, 1, 1, Place.NOWHERE);
    }

    /** One point each; a line break inside one is a line without a bullet below it. */
    static Block.Cell pointed(List<String> texts) {
        var lines = texts.stream().flatMap(text -> lines(text, true).stream()).toList();
        return new Block.Cell(lines, null, 1, 1, Place.NOWHERE);
    }

    private static List<Block.Line> lines(@Nullable String text, boolean point) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<Block.Line>();
        for (var line : text.split("\r\n|\r|\n", -1)) {
            lines.add(new Block.Line(line, point && lines.isEmpty()));
        }
        return lines;
    }
}

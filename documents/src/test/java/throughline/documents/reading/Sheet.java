package throughline.documents.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import throughline.documents.paper.Block;
import throughline.documents.paper.Paper;
import throughline.documents.paper.Place;

/**
 * Papers for tests, block by block. In a cell, lines are parted by a slash with blanks around it, “* ” begins a point,
 * “[00b050]” is its shade, “>3” how many columns it spans and “v2” how many rows, each followed by a blank.
 */
final class Sheet {
    private final String name;
    private final List<String> heads = new ArrayList<>();
    private final List<String> feet = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private int tables;

    private Sheet(String name) {
        this.name = name;
    }

    static Sheet named(String name) {
        return new Sheet(name);
    }

    Sheet head(String text) {
        heads.add(text);
        return this;
    }

    Sheet foot(String text) {
        feet.add(text);
        return this;
    }

    Sheet h(int level, String text) {
        blocks.add(new Block.Heading(level, text, Place.page(1)));
        return this;
    }

    Sheet p(String... lines) {
        blocks.add(new Block.Paragraph(String.join("\n", lines), Place.page(1)));
        return this;
    }

    Sheet points(String... texts) {
        blocks.add(new Block.Points(
                Arrays.stream(texts).map(text -> new Block.Point(1, text)).toList(), Place.page(1)));
        return this;
    }

    Sheet page() {
        blocks.add(new Block.NewPage(Place.page(2)));
        return this;
    }

    /** Rows of cells parted by bars. */
    Sheet table(String... rows) {
        return table(0, rows);
    }

    Sheet table(int headings, String... rows) {
        tables++;
        var all = new ArrayList<Block.Row>();
        for (int row = 0; row < rows.length; row++) {
            var place = Place.page(1).table(tables).row(row + 1);
            var cells = new ArrayList<Block.Cell>();
            for (var cell : rows[row].split("\\|", -1)) {
                cells.add(cell(cell.strip(), place.column(cells.size() + 1)));
            }
            all.add(new Block.Row(cells, place));
        }
        blocks.add(new Block.Table("", headings, all, Place.page(1).table(tables)));
        return this;
    }

    private static Block.Cell cell(String said, Place place) {
        String shade = null;
        int across = 1;
        int down = 1;
        var text = said;
        while (text.matches("(?s)(?:\\[[0-9a-f]{6}]|>\\d+|v\\d+)(?: .*|$)")) {
            int end = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
            var mark = text.substring(0, end);
            switch (mark.charAt(0)) {
                case '[' -> shade = mark.substring(1, 7);
                case '>' -> across = Integer.parseInt(mark.substring(1));
                default -> down = Integer.parseInt(mark.substring(1));
            }
            text = text.substring(end).strip();
        }
        var lines = new ArrayList<Block.Line>();
        for (var line : text.isEmpty() ? new String[0] : text.split(" / ")) {
            boolean point = line.startsWith("* ");
            lines.add(new Block.Line(point ? line.substring(2) : line, point));
        }
        return new Block.Cell(lines, shade, across, down, place);
    }

    Paper paper() {
        return new Paper(name, "", "en-GB", heads, feet, blocks, List.of());
    }
}

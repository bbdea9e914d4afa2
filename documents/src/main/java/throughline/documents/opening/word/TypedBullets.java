package throughline.documents.opening.word;

import java.util.ArrayList;
import java.util.List;
import throughline.documents.opening.Lines;
import throughline.documents.paper.Block;
import throughline.documents.paper.Place;

/** Makes points of lines before which somebody typed a bullet instead of having Word set one. */
final class TypedBullets {
    private TypedBullets() {}

    static List<Block> found(List<Block> blocks) {
        var found = new ArrayList<Block>();
        for (var block : blocks) {
            if (block instanceof Block.Paragraph paragraph && Lines.bullet(paragraph.text())) {
                add(paragraph, found);
            } else if (block instanceof Block.Table table) {
                found.add(new Block.Table(
                        table.caption(),
                        table.headings(),
                        table.rows().stream().map(TypedBullets::row).toList(),
                        table.place()));
            } else {
                found.add(block);
            }
        }
        return found;
    }

    private static void add(Block.Paragraph paragraph, List<Block> found) {
        var points = new ArrayList<Block.Point>();
        Place place = paragraph.place();
        if (!found.isEmpty() && found.getLast() instanceof Block.Points before) {
            points.addAll(before.points());
            place = before.place();
            found.removeLast();
        }
        for (var line : Lines.of(paragraph.text())) {
            if (line.point() || points.isEmpty()) {
                points.add(new Block.Point(1, line.text()));
            } else {
                var last = points.removeLast();
                points.add(new Block.Point(last.level(), last.text() + "\n" + line.text()));
            }
        }
        found.add(new Block.Points(points, place));
    }

    private static Block.Row row(Block.Row row) {
        return new Block.Row(row.cells().stream().map(TypedBullets::cell).toList(), row.place());
    }

    private static Block.Cell cell(Block.Cell cell) {
        var typed = Lines.of(cell.text());
        if (typed.size() != cell.lines().size() || typed.stream().noneMatch(Block.Line::point)) {
            return cell;
        }
        var lines = new ArrayList<Block.Line>();
        for (int i = 0; i < typed.size(); i++) {
            lines.add(cell.lines().get(i).point() ? cell.lines().get(i) : typed.get(i));
        }
        return new Block.Cell(lines, cell.shade(), cell.across(), cell.down(), cell.place());
    }
}

package throughline.documents.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import throughline.documents.paper.Block;
import throughline.documents.paper.Paper;

/** A paper as lines of text, so that a test can say in one look what it holds. */
final class Seen {
    private Seen() {}

    /** {@code # Heading}, {@code * point}, {@code a | b} for a row; a cell that spans more says {@code ›2} or {@code ↓3}. */
    static List<String> of(Paper paper) {
        var lines = new ArrayList<String>();
        for (var block : paper.blocks()) {
            switch (block) {
                case Block.Heading heading -> lines.add("#".repeat(heading.level()) + " " + heading.text());
                case Block.Paragraph paragraph -> lines.add(paragraph.text());
                case Block.Points points ->
                    points.points().forEach(point -> lines.add("*".repeat(point.level()) + " " + point.text()));
                case Block.Table table -> table.rows().forEach(row -> lines.add(row(row)));
                case Block.Chart chart -> lines.add(chart.title());
                case Block.NewPage page -> lines.add("—");
            }
        }
        return lines;
    }

    private static String row(Block.Row row) {
        return row.cells().stream().map(Seen::cell).collect(Collectors.joining(" | "));
    }

    private static String cell(Block.Cell cell) {
        var text = cell.lines().stream()
                .map(line -> (line.point() ? "• " : "") + line.text())
                .collect(Collectors.joining("⏎"));
        return (text
                        + (cell.across() > 1 ? " ›" + cell.across() : "")
                        + (cell.down() > 1 ? " ↓" + cell.down() : "")
                        + (cell.shade() == null ? "" : " #" + cell.shade()))
                .strip();
    }

    static List<String> kinds(Paper paper) {
        return paper.remarks().stream().map(remark -> remark.kind()).toList();
    }

    static Block.Table table(Paper paper) {
        return paper.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();
    }
}

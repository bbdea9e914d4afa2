package throughline.documents.printing;

import java.util.List;
import java.util.function.UnaryOperator;
import throughline.documents.paper.Block;
import throughline.documents.paper.Block.Bar;
import throughline.documents.paper.Block.Cell;
import throughline.documents.paper.Block.Chart;
import throughline.documents.paper.Block.Heading;
import throughline.documents.paper.Block.Line;
import throughline.documents.paper.Block.NewPage;
import throughline.documents.paper.Block.Paragraph;
import throughline.documents.paper.Block.Point;
import throughline.documents.paper.Block.Points;
import throughline.documents.paper.Block.Row;
import throughline.documents.paper.Block.Table;
import throughline.documents.paper.Paper;

/** A paper with one kind of line break and without the characters that XML cannot hold, so that every format says the same. */
final class Clean {
    private final UnaryOperator<String> each;

    private Clean(UnaryOperator<String> each) {
        this.each = each;
    }

    static Paper paper(Paper paper) {
        return paper(paper, Clean::clean);
    }

    /** Every text of a paper written otherwise. */
    static Paper paper(Paper paper, UnaryOperator<String> each) {
        return new Clean(each).of(paper);
    }

    private Paper of(Paper paper) {
        return new Paper(
                text(paper.name()),
                text(paper.title()),
                paper.language(),
                texts(paper.heads()),
                texts(paper.feet()),
                paper.blocks().stream().map(this::block).toList(),
                paper.remarks());
    }

    private Block block(Block block) {
        return switch (block) {
            case Heading it -> new Heading(it.level(), text(it.text()), it.place());
            case Paragraph it -> new Paragraph(text(it.text()), it.place());
            case Points it ->
                new Points(
                        it.points().stream()
                                .map(point -> new Point(point.level(), text(point.text())))
                                .toList(),
                        it.place());
            case Table it ->
                new Table(
                        text(it.caption()),
                        it.headings(),
                        it.rows().stream().map(this::row).toList(),
                        it.place());
            case Chart it ->
                new Chart(
                        text(it.title()),
                        text(it.alternative()),
                        it.bars().stream()
                                .map(bar -> new Bar(text(bar.label()), bar.value(), text(bar.figure())))
                                .toList(),
                        it.place());
            case NewPage it -> it;
        };
    }

    private Row row(Row row) {
        return new Row(row.cells().stream().map(this::cell).toList(), row.place());
    }

    private Cell cell(Cell cell) {
        var lines = cell.lines().stream()
                .map(line -> new Line(text(line.text()), line.point()))
                .toList();
        return new Cell(lines, cell.shade(), cell.across(), cell.down(), cell.place());
    }

    private List<String> texts(List<String> texts) {
        return texts.stream().map(this::text).toList();
    }

    private String text(String text) {
        return each.apply(text);
    }

    private static String clean(String text) {
        var oneBreak = text.replace("\r\n", "\n").replace('\r', '\n');
        var clean = new StringBuilder(oneBreak.length());
        oneBreak.codePoints().filter(Clean::stands).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean stands(int character) {
        return character == '\t'
                || character == '\n'
                || character >= 0x20 && character < 0xd800 && (character < 0x7f || character > 0x9f)
                || character >= 0xe000 && character < 0xfffe
                || character > 0xffff;
    }
}

package throughline.returns;

import java.util.ArrayList;
import java.util.List;
import throughline.documents.paper.Block;
import throughline.documents.paper.Paper;

/** Every word that a paper prints, so that one can be looked for whatever kind of file it became. */
final class Printed {
    private Printed() {}

    static String words(Paper paper) {
        var words = new ArrayList<String>();
        words.add(paper.title());
        words.addAll(paper.heads());
        words.addAll(paper.feet());
        paper.blocks().forEach(block -> add(block, words));
        return String.join("\n", words);
    }

    private static void add(Block block, List<String> words) {
        switch (block) {
            case Block.Heading heading -> words.add(heading.text());
            case Block.Paragraph paragraph -> words.add(paragraph.text());
            case Block.Points points -> points.points().forEach(point -> words.add(point.text()));
            case Block.Table table -> {
                words.add(table.caption());
                table.rows().forEach(row -> row.cells().forEach(cell -> words.add(cell.text())));
            }
            case Block.Chart chart -> {
                words.add(chart.title());
                words.add(chart.alternative());
                chart.bars().forEach(bar -> words.add(bar.label() + " " + bar.figure()));
            }
            case Block.NewPage page -> {}
        }
    }
}

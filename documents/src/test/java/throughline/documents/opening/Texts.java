package throughline.documents.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import throughline.documents.paper.Block;
import throughline.documents.paper.Paper;
import throughline.documents.plan.AsWritten;

/** Every text of a paper, and every text that a plan's rows say, counted. */
final class Texts {
    private Texts() {}

    static List<String> of(Paper paper) {
        var texts = new ArrayList<String>();
        paper.blocks().forEach(block -> {
            switch (block) {
                case Block.Heading heading -> texts.add(heading.text());
                case Block.Paragraph paragraph -> texts.add(paragraph.text());
                case Block.Points points -> points.points().forEach(point -> texts.add(point.text()));
                case Block.Table table ->
                    table.rows().forEach(row -> row.cells().forEach(cell -> texts.addAll(pieces(cell))));
                case Block.Chart chart -> texts.add(chart.title());
                case Block.NewPage page -> {}
            }
        });
        return texts.stream().filter(text -> !text.isBlank()).toList();
    }

    /** The points of a cell one by one, all else together. */
    private static List<String> pieces(Block.Cell cell) {
        var pieces = new ArrayList<String>();
        boolean fresh = true;
        for (var line : cell.lines()) {
            if (line.point() || fresh) {
                pieces.add(line.text());
            } else {
                pieces.add(pieces.removeLast() + "\n" + line.text());
            }
            fresh = false;
        }
        return pieces;
    }

    static List<String> of(AsWritten plan) {
        return plan.priorities().stream()
                .flatMap(priority -> Stream.concat(
                        Stream.of((priority.ref() == null ? "" : priority.ref() + " ") + priority.title()),
                        priority.actions().stream().flatMap(Texts::of)))
                .toList();
    }

    private static Stream<String> of(AsWritten.Row row) {
        return Stream.concat(
                        Stream.concat(
                                Stream.of(
                                                row.ref(),
                                                row.theme(),
                                                row.text(),
                                                row.lead(),
                                                row.timescale(),
                                                row.progress())
                                        .filter(Objects::nonNull),
                                row.columns().values().stream()),
                        Stream.concat(row.milestones().stream(), row.links().stream()))
                .map(String::strip);
    }

    static Map<String, Integer> counted(List<String> texts) {
        var counted = new TreeMap<String, Integer>();
        texts.forEach(text -> counted.merge(text, 1, Integer::sum));
        return counted;
    }

    /** Those of the plan that the paper does not have as often. */
    static List<String> missing(AsWritten plan, Paper paper) {
        var there = counted(of(paper));
        return counted(of(plan)).entrySet().stream()
                .filter(each -> there.getOrDefault(each.getKey(), 0) < each.getValue())
                .map(each ->
                        each.getValue() + " × " + each.getKey() + " (" + there.getOrDefault(each.getKey(), 0) + ")")
                .toList();
    }
}

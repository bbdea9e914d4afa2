package throughline.documents.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import throughline.documents.paper.Block;
import throughline.documents.paper.Place;
import throughline.documents.plan.OwnWords;

/** What a board needs to know before it turns a page. */
final class FirstPage {
    private FirstPage() {}

    static List<Block> of(Return going) {
        var blocks = new ArrayList<Block>();
        blocks.add(Blocks.heading(2, OwnWords.SUMMARY));
        blocks.add(Blocks.paragraph(going.about() + ", " + going.asAt() + "."));
        figures(going.summary().figures(), blocks);
        going.summary().groups().forEach(group -> group(group, blocks));
        if (!going.summary().indicators().isEmpty()) {
            blocks.add(Blocks.heading(3, "Indicators"));
            going.summary().indicators().forEach(indicator -> indicator(indicator, blocks));
        }
        return blocks;
    }

    private static void figures(List<Return.Figure> figures, List<Block> blocks) {
        if (!figures.isEmpty()) {
            var counts = figures.stream()
                    .map(figure -> Blocks.cell(String.valueOf(figure.count())))
                    .toList();
            blocks.add(Blocks.table(
                    "In figures", figures.stream().map(Return.Figure::what).toList(), List.of(Blocks.row(counts))));
        }
    }

    private static void group(Return.Group group, List<Block> blocks) {
        if (group.items().isEmpty()) {
            blocks.add(Blocks.heading(3, group.title()));
            blocks.add(Blocks.paragraph(group.none()));
            return;
        }
        blocks.add(Blocks.heading(3, group.title() + " (" + group.items().size() + ")"));
        boolean refs = group.items().stream().anyMatch(item -> !item.ref().isEmpty());
        boolean names = group.items().stream().anyMatch(item -> !item.who().isEmpty());
        var headings = new ArrayList<String>();
        if (refs) {
            headings.add("Ref");
        }
        headings.add("Action");
        if (names) {
            headings.add("Who answers");
        }
        headings.add("Why it stands here");
        var rows = group.items().stream().map(item -> row(item, refs, names)).toList();
        blocks.add(Blocks.table(group.title(), headings, rows));
    }

    private static Block.Row row(Return.Item item, boolean refs, boolean names) {
        var cells = new ArrayList<Block.Cell>();
        if (refs) {
            cells.add(Blocks.cell(item.ref()));
        }
        cells.add(Blocks.cell(item.text()));
        if (names) {
            cells.add(Blocks.cell(item.who()));
        }
        cells.add(Blocks.cell(item.words()));
        return Blocks.row(cells);
    }

    private static void indicator(Return.Indicator indicator, List<Block> blocks) {
        blocks.add(Blocks.heading(4, indicator.name()));
        if (!indicator.sentence().isEmpty()) {
            blocks.add(Blocks.paragraph(indicator.sentence()));
        }
        if (!indicator.readings().isEmpty()) {
            var bars = indicator.readings().stream()
                    .map(reading -> new Block.Bar(reading.period(), reading.value(), reading.figure()))
                    .toList();
            var alternative = bars.stream()
                    .map(bar -> bar.label() + " " + bar.figure())
                    .collect(Collectors.joining(", ", "Bars: ", "."));
            blocks.add(new Block.Chart(indicator.name(), alternative, bars, Place.NOWHERE));
        }
    }
}

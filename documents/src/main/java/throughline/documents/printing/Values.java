package throughline.documents.printing;

import java.util.ArrayList;
import java.util.List;
import throughline.documents.paper.Block;
import throughline.documents.paper.Paper;
import throughline.documents.plan.OwnWords;
import throughline.documents.plan.Parts.Part;

/**
 * A paper for a workbook or a file of values: what a first page says, one table of everything that stands in tables under
 * headings of level 3, and the rest as parts of the form with their texts.
 *
 * @param name of the table
 */
record Values(List<Block> summary, List<Part> plan, String name, List<List<String>> table) {
    static Values of(Paper paper) {
        var summary = new ArrayList<Block>();
        var plan = new ArrayList<Part>();
        var table = new ArrayList<List<String>>();
        var name = OwnWords.ACTIONS;
        Zone zone = new Zone.Head(plan);
        for (var block : paper.blocks()) {
            if (block instanceof Block.Heading heading && heading.level() == 2) {
                zone = switch (heading.text()) {
                    case OwnWords.SUMMARY -> new Zone.Summary(summary);
                    case OwnWords.KEY -> new Zone.Key(plan);
                    case OwnWords.ACTIONS -> new Zone.Actions(plan, table);
                    case OwnWords.AROUND -> new Zone.Around(plan);
                    default -> {
                        name = "Changes";
                        summary.add(heading);
                        yield new Zone.Changes(summary, table);
                    }
                };
            } else {
                zone.take(block);
            }
        }
        paper.heads().forEach(head -> plan.add(firstAfterHead(plan), new Part("marking", head)));
        return new Values(summary, plan, name, table);
    }

    private static int firstAfterHead(List<Part> plan) {
        int at = 0;
        while (at < plan.size() && plan.get(at).path().matches("[a-z]+")) {
            at++;
        }
        return at;
    }

    /** Every row of the table has as many cells as its headings. */
    static List<String> texts(Block.Row row) {
        return row.cells().stream().map(Values::text).toList();
    }

    /** Its lines, each point behind a bullet. */
    static String text(Block.Cell cell) {
        return String.join(
                "\n",
                cell.lines().stream()
                        .map(line -> line.point() ? "• " + line.text() : line.text())
                        .toList());
    }
}

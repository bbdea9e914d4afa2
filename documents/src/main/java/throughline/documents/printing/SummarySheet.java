package throughline.documents.printing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import throughline.documents.paper.Block;
import throughline.documents.paper.Paper;

/** The first page of a paper as the first sheet of a workbook. */
final class SummarySheet {
    private static final int COLUMNS = 4;
    private static final double[] WIDTHS = {0.14, 0.40, 0.20, 0.26};

    private SummarySheet() {}

    static void write(SheetWriter sheet, Paper paper, List<Block> summary) {
        sheet.widths(WIDTHS);
        paper.heads().forEach(head -> sheet.across(head, sheet.looks().heading(3), COLUMNS));
        paper.blocks().stream()
                .takeWhile(block -> !(block instanceof Block.Heading heading && heading.level() == 2))
                .forEach(block -> write(sheet, block));
        summary.forEach(block -> write(sheet, block));
        sheet.empty();
        paper.feet().forEach(foot -> sheet.across(foot, sheet.looks().words(), COLUMNS));
    }

    private static void write(SheetWriter sheet, Block block) {
        switch (block) {
            case Block.Heading it -> {
                if (it.level() > 1) {
                    sheet.empty();
                }
                sheet.across(it.text(), sheet.looks().heading(it.level()), COLUMNS);
            }
            case Block.Paragraph it -> sheet.across(it.text(), sheet.looks().words(), COLUMNS);
            case Block.Points it ->
                it.points()
                        .forEach(point ->
                                sheet.across("• " + point.text(), sheet.looks().words(), COLUMNS));
            case Block.Table it -> table(sheet, it);
            case Block.Chart it -> {
                var rows = new ArrayList<List<String>>();
                rows.add(List.of("Period", "Figure"));
                it.bars().forEach(bar -> rows.add(List.of(bar.label(), bar.figure())));
                sheet.rows(rows, List.of(), WIDTHS, 1);
            }
            case Block.NewPage it -> {}
        }
    }

    /** One row under many headings is turned, so that each heading stands beside its figure. */
    private static void table(SheetWriter sheet, Block.Table table) {
        var rows = table.rows().stream().map(Values::texts).toList();
        if (table.headings() == 1 && rows.size() == 2 && rows.getFirst().size() > COLUMNS) {
            for (int at = 0; at < rows.getFirst().size(); at++) {
                sheet.rows(List.of(List.of(rows.get(1).get(at), rows.get(0).get(at))), List.of(), WIDTHS, 0);
            }
            return;
        }
        var shades = table.rows().stream()
                .skip(table.headings())
                .map(row -> row.cells().stream()
                        .map(cell -> Optional.ofNullable(cell.shade()))
                        .toList())
                .toList();
        sheet.rows(rows, shades, WIDTHS, table.headings());
    }
}

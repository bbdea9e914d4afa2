package throughline.documents.reading;

import java.util.ArrayList;
import java.util.List;
import throughline.documents.paper.Block;
import throughline.documents.paper.Paper;
import throughline.documents.paper.Place;

/** A paper as one flow of elements, every line of it entered in the ledger. */
record Flow(Paper paper, Ledger ledger, List<Element> elements, List<Piece> running) {
    static Flow of(Paper paper) {
        var ledger = new Ledger();
        var running = new ArrayList<Piece>();
        paper.heads().forEach(head -> running.addAll(ledger.enter(head, Place.NOWHERE, false)));
        var elements = new ArrayList<Element>();
        int tables = 0;
        for (var block : paper.blocks()) {
            switch (block) {
                case Block.Heading heading ->
                    elements.add(
                            new Element.Heading(heading.level(), ledger.enter(heading.text(), heading.place(), false)));
                case Block.Paragraph paragraph ->
                    elements.add(new Element.Paragraph(ledger.enter(paragraph.text(), paragraph.place(), false)));
                case Block.Points points ->
                    elements.add(new Element.Points(points.points().stream()
                            .map(point -> ledger.enter(point.text(), points.place(), true))
                            .filter(lines -> !lines.isEmpty())
                            .toList()));
                case Block.Table table -> {
                    var caption = ledger.enter(table.caption(), table.place(), false);
                    elements.add(new Element.Table(++tables, table, caption, Grid.of(table, ledger)));
                }
                case Block.Chart chart -> {
                    leave(ledger.enter(chart.title(), chart.place(), false));
                    leave(ledger.enter(chart.alternative(), chart.place(), false));
                    chart.bars()
                            .forEach(bar ->
                                    leave(ledger.enter(bar.label() + ": " + bar.figure(), chart.place(), false)));
                }
                case Block.NewPage ignored -> {}
            }
        }
        paper.feet().forEach(foot -> running.addAll(ledger.enter(foot, Place.NOWHERE, false)));
        return new Flow(
                paper,
                ledger,
                elements.stream()
                        .filter(element -> !element.pieces().isEmpty() || element instanceof Element.Table)
                        .toList(),
                running);
    }

    private static void leave(List<Piece> pieces) {
        pieces.forEach(piece -> piece.leave("It stands in a chart."));
    }
}

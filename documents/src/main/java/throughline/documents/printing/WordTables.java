package throughline.documents.printing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import throughline.documents.paper.Block;

/** Tables of a Word document: their heading row stands again on each page, short rows are not parted by it. */
final class WordTables {
    /** Of the page between its margins, in twentieths of a point. */
    private static final int WIDE = 15250;

    private static final int SHORT = 500;

    private final Xml xml;
    private final Map<String, WordColumns> measured = new HashMap<>();

    WordTables(Xml xml) {
        this.xml = xml;
    }

    void measure(List<Block> blocks) {
        measured.putAll(WordColumns.alike(blocks, WIDE));
    }

    void write(Block.Table table) {
        boolean figures = Figures.are(table);
        int columns = columns(table);
        var found = measured.get(Widths.name(table));
        var set = found == null ? WordColumns.Set.USUAL : found.set();
        int[] wide;
        if (figures || found == null || found.wide().length != columns) {
            wide = new int[columns];
            Arrays.fill(wide, Math.min(WIDE / columns, figures ? 1900 : WIDE));
        } else {
            wide = found.wide();
        }
        begin(table.caption(), "", figures ? "Figures" : "Rows", wide);
        var covered = new int[columns];
        for (int at = 0; at < table.rows().size(); at++) {
            row(table.rows().get(at), at < table.headings(), set, wide, covered);
        }
        xml.raw("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>");
    }

    /** Bars as cells: their figures are words, so that whoever cannot see the bars misses nothing. */
    void write(Block.Chart chart) {
        int label = 2400;
        int figure = 1300;
        int bar = 5000;
        double most = chart.bars().stream().mapToDouble(Block.Bar::value).max().orElse(0);
        var edges = new ArrayList<Integer>();
        edges.add(bar);
        for (var each : chart.bars()) {
            edges.add(length(each, most, bar));
        }
        var sorted = edges.stream().distinct().filter(edge -> edge > 0).sorted().toList();
        var wide = new int[sorted.size() + 2];
        wide[0] = label;
        wide[1] = figure;
        for (int at = 0; at < sorted.size(); at++) {
            wide[at + 2] = sorted.get(at) - (at == 0 ? 0 : sorted.get(at - 1));
        }
        begin(chart.title(), chart.alternative(), "Chart", wide);
        for (var each : chart.bars()) {
            int length = length(each, most, bar);
            int span = length == 0 ? 0 : sorted.indexOf(length) + 1;
            xml.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            plain(each.label(), label, 1, "TableText", "");
            plain(each.figure(), figure, 1, "Figure", "");
            if (span > 0) {
                plain("", length, span, "Bar", "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"457B9D\"/>");
            }
            if (span < sorted.size()) {
                plain("", bar - length, sorted.size() - span, "Bar", "");
            }
            xml.raw("</w:tr>");
        }
        xml.raw("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>");
    }

    private static int length(Block.Bar bar, double most, int wide) {
        return most <= 0 || bar.value() <= 0 ? 0 : Math.max(20, (int) Math.round(bar.value() / most * wide));
    }

    private void plain(String text, int wide, int span, String style, String shade) {
        xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + wide + "\" w:type=\"dxa\"/>");
        xml.raw(span > 1 ? "<w:gridSpan w:val=\"" + span + "\"/>" : "").raw(shade);
        xml.raw("</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>");
        WordBlocks.run(text, xml);
        xml.raw("</w:p></w:tc>");
    }

    private void begin(String caption, String description, String style, int[] wide) {
        int all = 0;
        for (int each : wide) {
            all += each;
        }
        xml.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"" + style + "\"/><w:tblW w:w=\"" + all + "\" w:type=\"dxa\"/>")
                .raw("<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\"")
                .raw(" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>");
        if (!caption.isEmpty()) {
            xml.raw("<w:tblCaption").attribute("w:val", caption).raw("/>");
        }
        if (!description.isEmpty()) {
            xml.raw("<w:tblDescription").attribute("w:val", description).raw("/>");
        }
        xml.raw("</w:tblPr><w:tblGrid>");
        for (int each : wide) {
            xml.raw("<w:gridCol w:w=\"" + each + "\"/>");
        }
        xml.raw("</w:tblGrid>");
    }

    private void row(Block.Row row, boolean heading, WordColumns.Set set, int[] wide, int[] covered) {
        boolean whole =
                heading || row.cells().stream().allMatch(cell -> cell.text().length() < SHORT);
        xml.raw("<w:tr><w:trPr>")
                .raw(whole ? "<w:cantSplit/>" : "")
                .raw(heading ? "<w:tblHeader/>" : "")
                .raw("</w:trPr>");
        int column = 0;
        for (var cell : row.cells()) {
            column = under(wide, covered, column);
            int across = Math.min(cell.across(), wide.length - column);
            cell(cell, heading, set, sum(wide, column, across), across, cell.down() > 1 ? "restart" : "");
            for (int at = column; at < column + across; at++) {
                covered[at] = cell.down() - 1;
            }
            column += across;
        }
        under(wide, covered, column);
        xml.raw("</w:tr>");
    }

    /** Cells that a cell further up runs down over. */
    private int under(int[] wide, int[] covered, int column) {
        int at = column;
        while (at < wide.length && covered[at] > 0) {
            covered[at]--;
            xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + wide[at] + "\" w:type=\"dxa\"/><w:vMerge/></w:tcPr><w:p/></w:tc>");
            at++;
        }
        return at;
    }

    private void cell(Block.Cell cell, boolean heading, WordColumns.Set set, int wide, int across, String down) {
        xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + wide + "\" w:type=\"dxa\"/>");
        xml.raw(across > 1 ? "<w:gridSpan w:val=\"" + across + "\"/>" : "");
        xml.raw(down.isEmpty() ? "" : "<w:vMerge w:val=\"" + down + "\"/>");
        if (cell.shade() != null) {
            xml.raw("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\""
                    + cell.shade().toUpperCase(java.util.Locale.ROOT) + "\"/>");
        }
        xml.raw("</w:tcPr>");
        var style = heading ? set.headingStyle : set.style;
        if (cell.lines().isEmpty()) {
            xml.raw("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr></w:p>");
        }
        boolean below = false;
        for (var line : cell.lines()) {
            xml.raw("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>");
            if (line.point()) {
                xml.raw("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>");
            }
            xml.raw(Direction.isRightToLeft(line.text()) ? "<w:bidi/>" : "");
            xml.raw(below && !line.point() ? "<w:ind w:left=\"170\"/>" : "").raw("</w:pPr>");
            WordBlocks.run(line.text(), xml);
            xml.raw("</w:p>");
            below = below || line.point();
        }
        xml.raw("</w:tc>");
    }

    private static int columns(Block.Table table) {
        return table.rows().stream()
                .mapToInt(
                        row -> row.cells().stream().mapToInt(Block.Cell::across).sum())
                .max()
                .orElse(1);
    }

    private static int sum(int[] wide, int from, int across) {
        int sum = 0;
        for (int at = from; at < from + across; at++) {
            sum += wide[at];
        }
        return sum;
    }
}

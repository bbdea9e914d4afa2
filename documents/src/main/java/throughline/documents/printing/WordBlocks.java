package throughline.documents.printing;

import java.util.List;
import throughline.documents.paper.Block;

/** Blocks as paragraphs and tables of a Word document. */
final class WordBlocks {
    private static final int DEEPEST = 9;

    private final Xml xml;
    private final WordTables tables;
    private boolean newPage;

    WordBlocks(Xml xml) {
        this.xml = xml;
        this.tables = new WordTables(xml);
    }

    void write(List<Block> blocks) {
        tables.measure(blocks);
        blocks.forEach(this::write);
    }

    private void write(Block block) {
        switch (block) {
            case Block.Heading it -> paragraph(style(it.level()), 0, it.text());
            case Block.Paragraph it -> paragraph("Normal", 0, it.text());
            case Block.Points it -> it.points().forEach(point -> paragraph("ListBullet", point.level(), point.text()));
            case Block.Table it -> tables.write(it);
            case Block.Chart it -> tables.write(it);
            case Block.NewPage it -> newPage = true;
        }
    }

    private static String style(int level) {
        return "Heading" + Math.min(level, DEEPEST);
    }

    private void paragraph(String style, int level, String text) {
        xml.raw("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>");
        if (newPage) {
            xml.raw("<w:pageBreakBefore/>");
            newPage = false;
        }
        if (level > 0) {
            xml.raw("<w:numPr><w:ilvl w:val=\"" + (Math.min(level, DEEPEST) - 1)
                    + "\"/><w:numId w:val=\"1\"/></w:numPr>");
        }
        xml.raw(Direction.isRightToLeft(text) ? "<w:bidi/>" : "").raw("</w:pPr>");
        run(text, xml);
        xml.raw("</w:p>");
    }

    /** A text with its line breaks and tabs. */
    static void run(String text, Xml xml) {
        if (text.isEmpty()) {
            return;
        }
        xml.raw(Direction.isRightToLeft(text) ? "<w:r><w:rPr><w:rtl/></w:rPr>" : "<w:r>");
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            char character = at < text.length() ? text.charAt(at) : '\n';
            if (character == '\n' || character == '\t') {
                if (at > from) {
                    xml.raw("<w:t xml:space=\"preserve\">")
                            .text(text.substring(from, at))
                            .raw("</w:t>");
                }
                if (at < text.length()) {
                    xml.raw(character == '\n' ? "<w:br/>" : "<w:tab/>");
                }
                from = at + 1;
            }
        }
        xml.raw("</w:r>");
    }
}

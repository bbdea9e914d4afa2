package throughline.documents.made;

import java.util.List;

/** A Word file from the XML of its body, with styles, a list of bullets and one of numbers, a header and a footer. */
public final class Docx {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final StringBuilder body = new StringBuilder();
    private final Zipped zip = new Zipped();
    private final StringBuilder types = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String head = "";
    private String foot = "";
    private String main = WORD + "document.main+xml";

    public Docx raw(String xml) {
        body.append(xml);
        return this;
    }

    public Docx styled(String style, String text) {
        return raw(paragraph("<w:pStyle w:val=\"" + style + "\"/>", text));
    }

    public Docx text(String text) {
        return raw(paragraph("", text));
    }

    public Docx points(List<String> texts) {
        texts.forEach(text -> raw(bullet(text)));
        return this;
    }

    public Docx pageBreak() {
        return raw("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
    }

    /** @param rows each from {@link #row} */
    public Docx table(int columns, String rows) {
        int width = 15000 / columns;
        return raw("<w:tbl><w:tblPr><w:tblW w:w=\"15000\" w:type=\"dxa\"/><w:tblBorders>"
                + List.of("top", "left", "bottom", "right", "insideH", "insideV").stream()
                        .map(side -> "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>")
                        .reduce("", String::concat)
                + "</w:tblBorders></w:tblPr><w:tblGrid>"
                + ("<w:gridCol w:w=\"" + width + "\"/>").repeat(columns) + "</w:tblGrid>" + rows + "</w:tbl><w:p/>");
    }

    public static String row(boolean heading, String... cells) {
        return "<w:tr>" + (heading ? "<w:trPr><w:tblHeader/></w:trPr>" : "") + String.join("", cells) + "</w:tr>";
    }

    /** @param properties such as {@code <w:vMerge/>}; in the order of the schema */
    public static String cell(String properties, String shade, List<String> texts, boolean points) {
        var lines = new StringBuilder();
        texts.forEach(text -> lines.append(points ? bullet(text) : paragraph("", text)));
        var shading = shade.isEmpty() ? "" : "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + shade + "\"/>";
        return "<w:tc><w:tcPr>" + properties + shading + "</w:tcPr>" + (lines.isEmpty() ? "<w:p/>" : lines) + "</w:tc>";
    }

    public static String cell(String text) {
        return cell("", "", text.isEmpty() ? List.of() : List.of(text), false);
    }

    public static String paragraph(String properties, String text) {
        return "<w:p>" + (properties.isEmpty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + run(text) + "</w:p>";
    }

    public static String bullet(String text) {
        return paragraph("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", text);
    }

    public static String run(String text) {
        return "<w:r>" + characters(text) + "</w:r>";
    }

    public static String characters(String text) {
        return "<w:t xml:space=\"preserve\">"
                + Zipped.escaped(text)
                        .replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">")
                        .replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">")
                + "</w:t>";
    }

    /** @param xml of its paragraphs */
    public Docx head(String xml) {
        head = xml;
        return this;
    }

    public Docx foot(String xml) {
        foot = xml;
        return this;
    }

    /** Another part that the document points at: {@code comments}, {@code footnotes} … */
    public Docx part(String kind, String xml) {
        zip.with("word/" + kind + ".xml", XML + xml.replaceFirst(">", " " + W + ">"));
        types.append("<Override PartName=\"/word/" + kind + ".xml\" ContentType=\"" + WORD + kind + "+xml\"/>");
        relations.append(
                "<Relationship Id=\"x" + kind + "\" Type=\"" + OFFICE + kind + "\" Target=\"" + kind + ".xml\"/>");
        return this;
    }

    public Docx macros() {
        main = "application/vnd.ms-word.document.macroEnabled.main+xml";
        zip.with("word/vbaProject.bin", new byte[] {1, 2, 3});
        return this;
    }

    public byte[] bytes() {
        return bytes("");
    }

    /** @param before what stands before the document's own XML, such as a document type */
    public byte[] bytes(String before) {
        part("styles", STYLES);
        part("numbering", NUMBERING);
        var margins = "";
        if (!head.isEmpty()) {
            part("header", "<w:hdr>" + head + "</w:hdr>");
            margins += "<w:headerReference w:type=\"default\" r:id=\"xheader\"/>";
        }
        if (!foot.isEmpty()) {
            part("footer", "<w:ftr>" + foot + "</w:ftr>");
            margins += "<w:footerReference w:type=\"default\" r:id=\"xfooter\"/>";
        }
        var section = "<w:sectPr>" + margins
                + "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
                + "<w:pgMar w:top=\"1000\" w:right=\"900\" w:bottom=\"1000\" w:left=\"900\" w:header=\"500\" w:footer=\"500\"/>"
                + "</w:sectPr>";
        return zip.with(
                        "[Content_Types].xml",
                        XML
                                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                + "<Override PartName=\"/word/document.xml\" ContentType=\"" + main + "\"/>" + types
                                + "</Types>")
                .with(
                        "_rels/.rels",
                        relations("<Relationship Id=\"r1\" Type=\"" + OFFICE
                                + "officeDocument\" Target=\"word/document.xml\"/>"))
                .with("word/_rels/document.xml.rels", relations(relations.toString()))
                .with(
                        "word/document.xml",
                        XML + before + "<w:document " + W + "><w:body>" + body + section + "</w:body></w:document>")
                .bytes();
    }

    private static String relations(String each) {
        return XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + each
                + "</Relationships>";
    }

    private static String heading(int level) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"Heading" + level + "\"><w:name w:val=\"heading " + level
                + "\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:keepNext/><w:outlineLvl w:val=\"" + (level - 1)
                + "\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"" + (40 - 6 * level) + "\"/></w:rPr></w:style>";
    }

    private static final String STYLES = "<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"20\"/>"
            + "<w:lang w:val=\"en-GB\"/></w:rPr></w:rPrDefault></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"Normal\"/>"
            + "<w:rPr><w:b/><w:sz w:val=\"44\"/></w:rPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Caption\"><w:name w:val=\"caption\"/><w:basedOn w:val=\"Normal\"/></w:style>"
            + heading(1) + heading(2) + heading(3) + "</w:styles>";

    private static String level(int depth, String format, String words) {
        return "<w:lvl w:ilvl=\"" + depth + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + words
                + "\"/><w:pPr><w:ind w:left=\"360\" w:hanging=\"360\"/></w:pPr></w:lvl>";
    }

    private static final String NUMBERING = "<w:numbering><w:abstractNum w:abstractNumId=\"1\">"
            + level(0, "bullet", "\u2022") + level(1, "bullet", "o")
            + "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\">"
            + level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + "</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num></w:numbering>";
}

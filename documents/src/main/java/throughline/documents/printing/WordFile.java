package throughline.documents.printing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import throughline.documents.paper.Paper;

/**
 * A paper as a Word document. It is written as the few XML parts that it consists of, so that every byte of it is ours: the
 * styles, the list and the settings stand as files beside this class.
 */
final class WordFile {
    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String NAMES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    private WordFile() {}

    static byte[] of(Paper paper) {
        var parts = new LinkedHashMap<String, byte[]>();
        put(parts, "[Content_Types].xml", Resources.text("word/content-types.xml"));
        put(parts, "_rels/.rels", Resources.text("word/package-rels.xml"));
        put(parts, "docProps/app.xml", Resources.text("word/app.xml"));
        put(parts, "docProps/core.xml", core(paper));
        put(parts, "word/_rels/document.xml.rels", Resources.text("word/document-rels.xml"));
        put(parts, "word/document.xml", document(paper));
        put(parts, "word/footer1.xml", footer(paper));
        put(parts, "word/header1.xml", header(paper));
        put(parts, "word/numbering.xml", Resources.text("word/numbering.xml"));
        put(parts, "word/settings.xml", Resources.text("word/settings.xml"));
        put(parts, "word/styles.xml", Resources.text("word/styles.xml").replace("LANGUAGE", paper.language()));
        return Zip.of(parts);
    }

    private static void put(LinkedHashMap<String, byte[]> parts, String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String core(Paper paper) {
        return new Xml()
                .raw(HEAD)
                .raw("<cp:coreProperties"
                        + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">")
                .raw("<dc:title>")
                .text(paper.title())
                .raw("</dc:title><dc:creator>Throughline</dc:creator>")
                .raw("<cp:lastModifiedBy>Throughline</cp:lastModifiedBy><cp:revision>1</cp:revision>")
                .raw("<dcterms:created xsi:type=\"dcterms:W3CDTF\">1980-01-01T00:00:00Z</dcterms:created>")
                .raw("<dcterms:modified xsi:type=\"dcterms:W3CDTF\">1980-01-01T00:00:00Z</dcterms:modified>")
                .raw("<dc:language>")
                .text(paper.language())
                .raw("</dc:language></cp:coreProperties>")
                .toString();
    }

    private static String document(Paper paper) {
        var xml = new Xml().raw(HEAD).raw("<w:document").raw(NAMES).raw("><w:body>");
        new WordBlocks(xml).write(paper.blocks());
        return xml.raw("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/>")
                .raw("<w:footerReference w:type=\"default\" r:id=\"rId2\"/>")
                .raw("<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>")
                .raw("<w:pgMar w:top=\"1021\" w:right=\"794\" w:bottom=\"1077\" w:left=\"794\"")
                .raw(" w:header=\"454\" w:footer=\"397\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>")
                .toString();
    }

    private static String header(Paper paper) {
        var xml = new Xml().raw(HEAD).raw("<w:hdr").raw(NAMES).raw(">");
        running(paper.heads(), "Header", xml);
        if (paper.heads().isEmpty()) {
            xml.raw("<w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr></w:p>");
        }
        return xml.raw("</w:hdr>").toString();
    }

    private static String footer(Paper paper) {
        var xml = new Xml().raw(HEAD).raw("<w:ftr").raw(NAMES).raw(">");
        running(paper.heads(), "Header", xml);
        xml.raw("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>");
        xml.raw("<w:r><w:t xml:space=\"preserve\">")
                .text(String.join(" · ", paper.feet()))
                .raw("</w:t></w:r>");
        xml.raw("<w:r><w:tab/><w:t xml:space=\"preserve\">Page </w:t></w:r>");
        field("PAGE", xml);
        xml.raw("<w:r><w:t xml:space=\"preserve\"> of </w:t></w:r>");
        field("NUMPAGES", xml);
        return xml.raw("</w:p></w:ftr>").toString();
    }

    private static void running(List<String> texts, String style, Xml xml) {
        for (var text : texts) {
            xml.raw("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t xml:space=\"preserve\">")
                    .text(text)
                    .raw("</w:t></w:r></w:p>");
        }
    }

    private static void field(String name, Xml xml) {
        xml.raw("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " + name
                + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
    }
}

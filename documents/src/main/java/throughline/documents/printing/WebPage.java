package throughline.documents.printing;

import java.nio.charset.StandardCharsets;
import throughline.documents.paper.Paper;

/** A paper as one web page that needs nothing but itself: no script, no picture or font from elsewhere. */
final class WebPage {
    private WebPage() {}

    static byte[] of(Paper paper) {
        var page = new Xml();
        page.raw("<!DOCTYPE html>\n<html")
                .attribute("lang", paper.language())
                .raw(">\n<head>\n<meta charset=\"utf-8\"/>\n");
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>")
                .text(paper.title())
                .raw("</title>\n<style>\n")
                .raw(Resources.text("page.css"))
                .raw("</style>\n</head>\n<body>\n");
        running("header", paper.heads(), page);
        page.raw("<main>\n");
        new Markup(page, false).write(paper.blocks());
        page.raw("</main>\n");
        running(
                "footer",
                java.util.stream.Stream.concat(paper.heads().stream(), paper.feet().stream())
                        .toList(),
                page);
        page.raw("</body>\n</html>\n");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void running(String element, java.util.List<String> texts, Xml page) {
        if (!texts.isEmpty()) {
            page.raw("<" + element + ">\n");
            texts.forEach(text -> page.raw("<p>").text(text).raw("</p>\n"));
            page.raw("</" + element + ">\n");
        }
    }
}

package throughline.documents.printing;

import java.util.ArrayList;
import java.util.List;
import throughline.documents.paper.Block;
import throughline.documents.paper.Paper;

/** The headings of a paper as the bookmarks of a PDF, each inside the one it stands under. */
final class Bookmarks {
    private Bookmarks() {}

    static void write(Paper paper, Xml page) {
        List<Block.Heading> headings = new ArrayList<>();
        paper.blocks().forEach(block -> {
            if (block instanceof Block.Heading heading) {
                headings.add(heading);
            }
        });
        if (headings.isEmpty()) {
            return;
        }
        page.raw("<bookmarks>");
        var open = new ArrayList<Integer>();
        for (int at = 0; at < headings.size(); at++) {
            var heading = headings.get(at);
            while (!open.isEmpty() && open.getLast() >= heading.level()) {
                page.raw("</bookmark>");
                open.removeLast();
            }
            page.raw("<bookmark")
                    .attribute("name", heading.text())
                    .attribute("href", "#h" + (at + 1))
                    .raw(">");
            open.add(heading.level());
        }
        open.forEach(level -> page.raw("</bookmark>"));
        page.raw("</bookmarks>");
    }
}

package throughline.documents.opening.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import throughline.documents.opening.Lines;
import throughline.documents.paper.Block;

/** The words inside an element as lines, as a browser would break them. */
final class Words {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "li",
            "ul",
            "ol",
            "table",
            "tr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "dt",
            "dd",
            "section",
            "article",
            "blockquote",
            "pre",
            "td",
            "th");
    private static final Set<String> SILENT =
            Set.of("script", "style", "head", "template", "noscript", "del", "xml", "object", "svg", "select", "title");

    private final List<Block.Line> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private boolean point;

    private Words() {}

    static List<Block.Line> of(Element element) {
        var words = new Words();
        element.childNodes().forEach(words::read);
        words.ended();
        return words.finished();
    }

    /** Lines that somebody began with a bullet of their own are points too. */
    private List<Block.Line> finished() {
        var typed =
                Lines.of(String.join("\n", lines.stream().map(Block.Line::text).toList()));
        var finished = new ArrayList<Block.Line>();
        for (int i = 0; i < lines.size() && typed.size() == lines.size(); i++) {
            finished.add(lines.get(i).point() ? lines.get(i) : typed.get(i));
        }
        return finished.isEmpty() ? lines : finished;
    }

    static boolean silent(Element element) {
        var style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return SILENT.contains(element.normalName())
                || element.hasAttr("hidden")
                || style.contains("display:none")
                || style.contains("mso-hide:all");
    }

    static boolean block(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    /** Word writes the bullets of its lists as characters that are to be ignored. */
    static boolean bullet(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "").contains("mso-list:ignore");
    }

    private void read(Node node) {
        if (node instanceof TextNode text) {
            line.append(text.getWholeText().replaceAll("[\\s\u00A0]+", " "));
        } else if (node instanceof Element element && !silent(element)) {
            if (bullet(element)) {
                point = true;
            } else if (element.normalName().equals("br")) {
                ended();
            } else {
                boolean block = block(element);
                if (block) {
                    ended();
                }
                point |= element.normalName().equals("li");
                element.childNodes().forEach(this::read);
                if (block) {
                    ended();
                }
            }
        }
    }

    private void ended() {
        var text = line.toString().replaceAll(" +", " ").strip();
        if (!text.isEmpty()) {
            lines.add(new Block.Line(text, point));
            point = false;
        }
        line.setLength(0);
    }
}

package throughline.documents.opening.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import throughline.documents.paper.Block;
import throughline.documents.paper.Paper;
import throughline.documents.paper.Place;
import throughline.documents.paper.Remark;

/** A page of HTML as blocks. */
final class Page {
    private static final Pattern LEVEL = Pattern.compile("(?i)mso-list:[^;]*level(\\d)");

    private final Document page;
    private final TableReader tables;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block.Point> points = new ArrayList<>();
    private final StringBuilder loose = new StringBuilder();

    Page(Document page) {
        this.page = page;
        this.tables = new TableReader(new Backgrounds(page));
    }

    Paper paper(String name) {
        page.body().childNodes().forEach(this::read);
        endLoose();
        endPoints();
        var remarks = new ArrayList<Remark>();
        int pictures = page.select("img, svg, canvas").size();
        if (pictures > 0) {
            remarks.add(new Remark(
                    "pictures",
                    pictures + (pictures == 1 ? " picture" : " pictures")
                            + " left out: words in a picture cannot be read.",
                    Place.NOWHERE));
        }
        if (tables.nested() > 0) {
            remarks.add(new Remark(
                    "nested-tables",
                    tables.nested() + (tables.nested() == 1 ? " table" : " tables")
                            + " inside another table: read as lines of its cell.",
                    Place.NOWHERE));
        }
        var root = page.selectFirst("html");
        return new Paper(
                name,
                page.title().strip(),
                root == null ? "" : root.attr("lang"),
                List.of(),
                List.of(),
                blocks,
                remarks);
    }

    private void read(Node node) {
        if (node instanceof TextNode text) {
            loose.append(text.getWholeText().replaceAll("[\\s\u00A0]+", " "));
        } else if (node instanceof Element element && !Words.silent(element)) {
            element(element);
        }
    }

    private void element(Element element) {
        var name = element.normalName();
        if (name.matches("h[1-6]")) {
            var text = text(element);
            endLoose();
            endPoints();
            if (!text.isEmpty()) {
                blocks.add(new Block.Heading(name.charAt(1) - '0', text, Place.NOWHERE));
            }
        } else if (name.equals("table")) {
            endLoose();
            endPoints();
            blocks.add(tables.read(element));
        } else if (name.equals("ul") || name.equals("ol")) {
            endLoose();
            list(element, 1);
        } else if (name.equals("br")) {
            endLoose();
        } else if (element.select("table, ul, ol, p, div, h1, h2, h3, h4, h5, h6").stream()
                .anyMatch(each -> each != element)) {
            endLoose();
            element.childNodes().forEach(this::read);
            endLoose();
        } else if (Words.block(element)) {
            endLoose();
            paragraph(element);
        } else {
            loose.append(element.text());
        }
    }

    private void paragraph(Element element) {
        var listed = LEVEL.matcher(element.attr("style"));
        var lines = Words.of(element);
        if (lines.isEmpty()) {
            return;
        }
        if (listed.find() || lines.stream().allMatch(Block.Line::point)) {
            int level = element.attr("style").isEmpty()
                            || !LEVEL.matcher(element.attr("style")).find()
                    ? 1
                    : listed.group(1).charAt(0) - '0';
            points.add(new Block.Point(Math.max(1, level), text(element)));
        } else {
            endPoints();
            blocks.add(new Block.Paragraph(text(element), Place.NOWHERE));
        }
    }

    private void list(Element list, int level) {
        for (var item : list.children()) {
            if (item.normalName().equals("ul") || item.normalName().equals("ol")) {
                list(item, level + 1);
                continue;
            }
            var own = item.clone();
            own.select("ul, ol").remove();
            var text = text(own);
            if (!text.isEmpty()) {
                points.add(new Block.Point(level, text));
            }
            for (var below : item.children()) {
                if (below.normalName().equals("ul") || below.normalName().equals("ol")) {
                    list(below, level + 1);
                }
            }
        }
    }

    private static String text(Element element) {
        return String.join(
                "\n", Words.of(element).stream().map(Block.Line::text).toList());
    }

    private void endLoose() {
        var text = loose.toString().replaceAll(" +", " ").strip();
        loose.setLength(0);
        if (!text.isEmpty()) {
            endPoints();
            blocks.add(new Block.Paragraph(text, Place.NOWHERE));
        } else if (points.isEmpty()) {
            endPoints();
        }
    }

    private void endPoints() {
        if (!points.isEmpty()) {
            blocks.add(new Block.Points(points, Place.NOWHERE));
            points.clear();
        }
    }
}

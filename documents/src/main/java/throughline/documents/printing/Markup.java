package throughline.documents.printing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import throughline.documents.paper.Block;

/** Blocks as elements, for a web page and for what a PDF is made from; both say the same. */
final class Markup {
    private static final int DEEPEST = 6;
    private static final int ROOM = 165;

    /** A table with more columns than these is one of actions. */
    private static final int WIDE = 9;

    private final Xml page;
    private final boolean print;
    private final Map<String, double[]> widths = new HashMap<>();
    private boolean newPage;
    private boolean leads;
    private int headings;

    Markup(Xml page, boolean print) {
        this.page = page;
        this.print = print;
    }

    void write(List<Block> blocks) {
        widths.putAll(Widths.alike(blocks, ROOM));
        for (int at = 0; at < blocks.size(); at++) {
            leads = leadsToRows(blocks.subList(at, blocks.size()));
            write(blocks.get(at));
        }
    }

    /** Whether a heading stands above a table of tall rows, so that it should not stand at the end of a page alone. */
    private static boolean leadsToRows(List<Block> from) {
        return from.getFirst() instanceof Block.Heading
                && from.stream()
                        .skip(1)
                        .takeWhile(block -> !(block instanceof Block.Heading))
                        .anyMatch(block -> block instanceof Block.Table table && isWide(table));
    }

    private static boolean isWide(Block.Table table) {
        return table.rows().getFirst().cells().size() > WIDE;
    }

    private void write(Block block) {
        switch (block) {
            case Block.Heading it -> heading(it);
            case Block.Paragraph it ->
                page.raw("<p" + onNewPage() + direction(it.text()) + ">")
                        .raw(broken(it.text()))
                        .raw("</p>\n");
            case Block.Points it -> points(it.points());
            case Block.Table it -> table(it);
            case Block.Chart it -> chart(it);
            case Block.NewPage it -> newPage = true;
        }
    }

    private void heading(Block.Heading heading) {
        int level = Math.min(heading.level(), DEEPEST);
        var deeper = heading.level() > DEEPEST && !print ? " aria-level=\"" + heading.level() + "\"" : "";
        page.raw("<h" + level + deeper + " id=\"h" + ++headings + "\"" + onNewPage() + direction(heading.text()) + ">")
                .raw(broken(heading.text()))
                .raw("</h" + level + ">\n");
    }

    private String onNewPage() {
        var onNew = newPage ? " class=\"new-page\"" : leads ? " class=\"leads\"" : "";
        newPage = false;
        return onNew;
    }

    private void points(List<Block.Point> points) {
        int level = 0;
        for (var point : points) {
            int to = Math.max(1, Math.min(point.level(), level + 1));
            if (to > level) {
                page.raw("<ul>");
            } else {
                page.raw("</li>");
                for (; level > to; level--) {
                    page.raw("</ul></li>");
                }
            }
            level = to;
            page.raw("<li" + direction(point.text()) + ">").raw(broken(point.text()));
        }
        for (; level > 0; level--) {
            page.raw("</li></ul>");
        }
        page.raw("\n");
    }

    private void table(Block.Table table) {
        boolean figures = Figures.are(table);
        page.raw("<table class=\"" + (figures ? "figures" : "rows")
                + (isWide(table) ? " many" : "") + "\">\n");
        if (!print && !table.caption().isEmpty()) {
            page.raw("<caption>").text(table.caption()).raw("</caption>\n");
        }
        var shares = widths.getOrDefault(Widths.name(table), new double[0]);
        page.raw("<colgroup>");
        for (double share : shares) {
            page.raw("<col style=\"width:" + (figures ? percent(1.0 / shares.length) : percent(share)) + "\"/>");
        }
        page.raw("</colgroup>\n");
        for (int at = 0; at < table.rows().size(); at++) {
            boolean heading = at < table.headings();
            if (at == 0) {
                page.raw(heading ? "<thead>\n" : "<tbody>\n");
            } else if (at == table.headings()) {
                page.raw("</thead>\n<tbody>\n");
            }
            page.raw("<tr>");
            table.rows().get(at).cells().forEach(cell -> cell(cell, heading));
            page.raw("</tr>\n");
        }
        page.raw(table.rows().size() > table.headings() ? "</tbody>\n</table>\n" : "</thead>\n</table>\n");
    }

    private void cell(Block.Cell cell, boolean heading) {
        page.raw(heading ? "<th scope=\"col\"" : "<td");
        if (cell.across() > 1) {
            page.attribute("colspan", String.valueOf(cell.across()));
        }
        if (cell.down() > 1) {
            page.attribute("rowspan", String.valueOf(cell.down()));
        }
        page.raw(direction(cell.text())).raw(">");
        if (cell.shade() == null) {
            lines(cell.lines());
        } else {
            page.raw("<span class=\"chip\" style=\"background:#" + cell.shade() + "\">");
            lines(cell.lines());
            page.raw("</span>");
        }
        page.raw(heading ? "</th>" : "</td>");
    }

    /** Points as a list, a line below a point inside it, other lines as they are. */
    private void lines(List<Block.Line> lines) {
        boolean list = false;
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.point()) {
                page.raw(list ? "</li><li>" : "<ul><li>");
                list = true;
            } else if (at > 0) {
                page.raw("<br/>");
            }
            page.text(line.text());
        }
        page.raw(list ? "</li></ul>" : "");
    }

    private void chart(Block.Chart chart) {
        double most = chart.bars().stream().mapToDouble(Block.Bar::value).max().orElse(0);
        page.raw("<table class=\"chart\">\n");
        if (!print) {
            page.raw("<caption>").text(chart.title()).raw("</caption>\n");
        }
        page.raw(
                print
                        ? "<colgroup><col style=\"width:22%\"/><col style=\"width:13%\"/><col style=\"width:65%\"/></colgroup>"
                        : "");
        page.raw("<tbody>\n");
        for (var bar : chart.bars()) {
            double share = most <= 0 ? 0 : Math.max(bar.value(), 0) / most;
            page.raw("<tr><th class=\"label\" scope=\"row\">")
                    .text(bar.label())
                    .raw("</th><td class=\"figure\">")
                    .text(bar.figure());
            page.raw("</td><td class=\"bar\"><div style=\"width:" + percent(share) + "\"></div></td></tr>\n");
        }
        page.raw("</tbody>\n</table>\n");
    }

    private static String broken(String text) {
        return text.lines().map(line -> new Xml().text(line).toString()).collect(Collectors.joining("<br/>"));
    }

    private static String direction(String text) {
        return Direction.hasRightToLeft(text) ? " dir=\"" + (Direction.isRightToLeft(text) ? "rtl" : "ltr") + "\"" : "";
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }
}

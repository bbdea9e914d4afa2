package throughline.documents.opening.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import throughline.documents.opening.Opening;
import throughline.documents.paper.Block;
import throughline.documents.paper.Place;

/** Reads one table of a page after the other. */
final class TableReader {
    private static final int WIDEST = 200;

    private final Backgrounds backgrounds;
    private int tables;
    private int rows;
    private int nested;

    TableReader(Backgrounds backgrounds) {
        this.backgrounds = backgrounds;
    }

    int nested() {
        return nested;
    }

    Block.Table read(Element table) {
        nested += table.select("table").size() - 1;
        var place = Place.NOWHERE.table(++tables);
        var found = own(table);
        var made = new ArrayList<Block.Row>();
        var below = new HashMap<Integer, Integer>();
        int headings = 0;
        for (int i = 0; i < found.size(); i++) {
            var row = found.get(i);
            Opening.countRows(++rows);
            headings += headings == i && heading(row) ? 1 : 0;
            made.add(row(row, found.size() - i, below, place.row(i + 1)));
        }
        var caption = table.children().stream()
                .filter(each -> each.normalName().equals("caption"))
                .map(Element::text)
                .findFirst()
                .orElse("");
        return new Block.Table(caption, headings == found.size() ? Math.min(1, headings) : headings, made, place);
    }

    private static List<Element> own(Element table) {
        var rows = new ArrayList<Element>();
        for (var child : table.children()) {
            switch (child.normalName()) {
                case "tr" -> rows.add(child);
                case "thead", "tbody", "tfoot" ->
                    child.children().stream()
                            .filter(each -> each.normalName().equals("tr"))
                            .forEach(rows::add);
                default -> {}
            }
        }
        rows.removeIf(row -> Words.silent(row) || cells(row).isEmpty());
        return rows;
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(each ->
                        each.normalName().equals("td") || each.normalName().equals("th"))
                .filter(each -> !Words.silent(each))
                .toList();
    }

    private static boolean heading(Element row) {
        var group = row.parent();
        return group != null && group.normalName().equals("thead")
                || cells(row).stream().allMatch(each -> each.normalName().equals("th"));
    }

    /** @param below by column, how many more rows a cell from above reaches down */
    private Block.Row row(Element row, int left, Map<Integer, Integer> below, Place place) {
        var cells = new ArrayList<Block.Cell>();
        int column = 1;
        for (var cell : cells(row)) {
            column = free(column, below);
            int across = span(cell, "colspan", WIDEST);
            int down = span(cell, "rowspan", left);
            cells.add(new Block.Cell(Words.of(cell), backgrounds.behind(cell), across, down, place.column(column)));
            for (int i = 0; i < across; i++) {
                below.put(column + i, down);
            }
            column += across;
        }
        below.replaceAll((at, rest) -> rest - 1);
        return new Block.Row(cells, place);
    }

    private static int free(int column, Map<Integer, Integer> below) {
        int free = column;
        while (below.getOrDefault(free, 0) > 0) {
            free++;
        }
        return free;
    }

    private static int span(Element cell, String name, int most) {
        var written = cell.attr(name).strip();
        return written.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(written), 1, Math.max(1, most)) : 1;
    }
}

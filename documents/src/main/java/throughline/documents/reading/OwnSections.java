package throughline.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import throughline.documents.plan.AsWritten.Content;
import throughline.documents.plan.AsWritten.Field;

/** The sections of a return: a heading for each name of the form, one level deeper for each name within. */
record OwnSections(Sections sections) {
    private static final Pattern ITEM = Pattern.compile("[1-9]\\d* of [1-9]\\d*");
    private static final int SECTION = 3;

    void read(List<Element> elements) {
        int from = 0;
        while (from < elements.size()) {
            if (!(elements.get(from) instanceof Element.Heading heading)) {
                elements.get(from).pieces().forEach(piece -> piece.leave("It stands under no name of a section."));
                from++;
                continue;
            }
            int to = end(elements, from, SECTION);
            var bits = new ArrayList<Bit>();
            elements.subList(from, to).forEach(element -> bits.addAll(Bit.of(element.pieces())));
            sections.keep(Bit.whole(Bit.of(heading.pieces())), content(elements.subList(from + 1, to)), bits);
            from = to;
        }
    }

    /** Where what stands under a heading ends: at the next of its level or above. */
    private static int end(List<Element> elements, int from, int level) {
        int to = from + 1;
        while (to < elements.size() && !(elements.get(to) instanceof Element.Heading next && next.level() <= level)) {
            to++;
        }
        return to;
    }

    private static Content content(List<Element> elements) {
        var parts = new ArrayList<Content>();
        var fields = new ArrayList<Field>();
        var items = new ArrayList<Content>();
        int from = 0;
        while (from < elements.size()) {
            switch (elements.get(from)) {
                case Element.Heading heading -> {
                    int to = end(elements, from, heading.level());
                    var name = Bit.whole(Bit.of(heading.pieces()));
                    var content = content(elements.subList(from + 1, to));
                    if (ITEM.matcher(name).matches()) {
                        items.add(content);
                    } else {
                        fields.add(new Field(name, content));
                    }
                    from = to - 1;
                }
                case Element.Paragraph paragraph -> parts.add(new Content.Words(Bit.whole(Bit.of(paragraph.pieces()))));
                case Element.Points points ->
                    parts.add(new Content.Items(points.points().stream()
                            .<Content>map(point -> new Content.Words(Bit.whole(unmarked(point))))
                            .toList()));
                case Element.Table table -> parts.add(new Content.Items(rows(table)));
            }
            from++;
        }
        if (!items.isEmpty()) {
            parts.addFirst(new Content.Items(items));
        }
        if (!fields.isEmpty()) {
            parts.addFirst(new Content.Fields(fields));
        }
        return parts.isEmpty()
                ? new Content.Words("")
                : parts.size() == 1 ? parts.getFirst() : new Content.Items(parts);
    }

    private static List<Bit> unmarked(List<Piece> point) {
        return point.stream().map(piece -> new Bit(piece, piece.words(), false)).toList();
    }

    private static List<Content> rows(Element.Table table) {
        var grid = table.grid();
        var rows = new ArrayList<Content>();
        int headings = table.table().headings();
        for (int row = headings; row < grid.rows(); row++) {
            var fields = new ArrayList<Field>();
            var cells = new ArrayList<Content>();
            for (int column = 0; column < grid.columns(); column++) {
                var words = new Content.Words(OwnReturn.whole(grid, row, column));
                if (headings > 0) {
                    fields.add(new Field(OwnReturn.whole(grid, 0, column), words));
                } else if (!words.text().isEmpty()) {
                    cells.add(words);
                }
            }
            rows.add(headings > 0 ? new Content.Fields(fields) : new Content.Items(cells));
        }
        return rows;
    }
}

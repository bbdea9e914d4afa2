package throughline.documents.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.documents.plan.AsWritten.Content;
import throughline.documents.plan.AsWritten.Field;

/** The plan's text around its actions, section by section, each under a name that the form can bear. */
final class Sections {
    /** @param bits where its words stand */
    record Kept(String key, Content content, List<Bit> bits) {}

    private final List<Kept> kept = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final LinkedHashMap<String, List<Bit>> abbreviations = new LinkedHashMap<>();
    private final List<Content> indicators = new ArrayList<>();
    private final List<Bit> indicatorBits = new ArrayList<>();
    private Element.@Nullable Heading heading;
    private final List<Element.Heading> bare = new ArrayList<>();
    private final List<Content> items = new ArrayList<>();
    private final List<Bit> bits = new ArrayList<>();

    /** Headings with nothing of their own below them. */
    List<Element.Heading> bare() {
        return bare;
    }

    /** Ends the section that stands open. */
    void close() {
        if (items.isEmpty()) {
            if (heading != null) {
                heading.pieces().forEach(piece -> piece.leave("A heading with nothing of its own below it."));
                bare.add(heading);
            }
        } else if (heading == null) {
            keep("notes", new Content.Items(items), bits);
        } else {
            var title = heading.text();
            var name = Words.camel(title);
            var sources = new ArrayList<Bit>(Bit.of(heading.pieces()));
            sources.addAll(bits);
            var said = items.size() == 1 && items.getFirst() instanceof Content.Words
                    ? items.getFirst()
                    : new Content.Items(items);
            boolean plain = title.matches("[\\p{L}\\d ]+") && !name.isEmpty();
            keep(
                    "other." + (name.isEmpty() ? "section" : name),
                    plain
                            ? said
                            : new Content.Fields(
                                    List.of(new Field("title", new Content.Words(title)), new Field("text", said))),
                    sources);
        }
        heading = null;
        items.clear();
        bits.clear();
    }

    void under(Element.Heading next) {
        close();
        heading = next;
    }

    void say(Element element) {
        switch (element) {
            case Element.Heading next -> under(next);
            case Element.Paragraph paragraph -> say(Bit.of(paragraph.pieces()));
            case Element.Points points -> points.points().forEach(point -> say(Bit.of(point)));
            case Element.Table table -> table(table);
        }
    }

    void say(List<Bit> words) {
        var text = Bit.whole(words.stream()
                .map(bit -> new Bit(bit.piece(), bit.text(), false))
                .toList());
        if (!text.isEmpty()) {
            items.add(new Content.Words(text));
            bits.addAll(words);
        }
    }

    /** A table as items with a field for each column; where it has no headings, its rows as they are. */
    private void table(Element.Table table) {
        var grid = table.grid();
        if (!table.caption().isEmpty()) {
            say(Bit.of(table.caption()));
        }
        var headings = HeadingRows.of(grid, table.table().headings());
        int first = headings.rows().isEmpty() ? 0 : headings.rows().getLast() + 1;
        for (int row = 0; row < grid.rows(); row++) {
            if (headings.rows().contains(row)) {
                for (var slot : grid.filled(row)) {
                    if (isNeeded(grid, slot, first)) {
                        bits.addAll(Bit.of(slot.pieces()));
                    } else {
                        slot.pieces().forEach(piece -> piece.leave("A heading of a table with nothing below it."));
                    }
                }
            } else if (row < first || headings.rows().isEmpty()) {
                row(grid, row);
            } else {
                fields(grid, row, headings.headings());
            }
        }
    }

    /** Whether words stand below a heading, so that it names them. */
    private static boolean isNeeded(Grid grid, Grid.Slot heading, int first) {
        for (int row = first; row < grid.rows(); row++) {
            for (var slot : grid.filled(row)) {
                if (slot.column() >= heading.column() && slot.column() < heading.column() + heading.across()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void row(Grid grid, int row) {
        var cells = new ArrayList<Content>();
        for (var slot : grid.filled(row)) {
            cells.add(new Content.Words(Bit.whole(Bit.of(slot.pieces()))));
            bits.addAll(Bit.of(slot.pieces()));
        }
        if (!cells.isEmpty()) {
            items.add(cells.size() == 1 ? cells.getFirst() : new Content.Items(cells));
        }
    }

    private void fields(Grid grid, int row, List<String> headings) {
        var fields = new LinkedHashMap<String, Content>();
        for (var slot : grid.filled(row)) {
            var name = headings.get(slot.column()).isBlank()
                    ? "Column " + (slot.column() + 1)
                    : headings.get(slot.column());
            var free = name;
            for (int i = 2; fields.containsKey(free); i++) {
                free = name + " (" + i + ")";
            }
            fields.put(free, new Content.Words(Bit.whole(Bit.of(slot.pieces()))));
            bits.addAll(Bit.of(slot.pieces()));
        }
        if (!fields.isEmpty()) {
            items.add(new Content.Fields(fields.entrySet().stream()
                    .map(field -> new Field(field.getKey(), field.getValue()))
                    .toList()));
        }
    }

    void abbreviations(java.util.Map<String, List<Bit>> found, List<Piece> headings) {
        headings.forEach(piece -> piece.leave("A heading of the list of abbreviations."));
        found.forEach(abbreviations::putIfAbsent);
        heading = null;
    }

    void indicators(List<Content> found, List<Piece> pieces) {
        indicators.addAll(found);
        indicatorBits.addAll(Bit.of(pieces));
    }

    void keep(String key, Content content, List<Bit> from) {
        var free = key;
        for (int i = 2; !names.add(free); i++) {
            free = key + i;
        }
        kept.add(new Kept(free, content, List.copyOf(from)));
    }

    List<Kept> all() {
        close();
        var all = new ArrayList<>(kept);
        if (!abbreviations.isEmpty()) {
            all.add(new Kept(
                    "abbreviations",
                    Legends.content(abbreviations),
                    abbreviations.values().stream().flatMap(List::stream).toList()));
        }
        if (!indicators.isEmpty()) {
            all.add(new Kept("indicators", new Content.Items(indicators), indicatorBits));
        }
        return all;
    }

    @Nullable
    String headingText() {
        return heading == null ? null : heading.text();
    }

    List<Piece> openHeading() {
        return heading == null || !items.isEmpty() ? List.of() : heading.pieces();
    }

    /** The heading that stands open, where nothing is said under it yet. */
    Element.@Nullable Heading takeHeading() {
        var taken = items.isEmpty() ? heading : null;
        if (taken != null) {
            heading = null;
        }
        return taken;
    }
}

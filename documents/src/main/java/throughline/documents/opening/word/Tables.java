package throughline.documents.opening.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.documents.opening.Opening;
import throughline.documents.opening.office.Tree;
import throughline.documents.paper.Block;
import throughline.documents.paper.Place;

/** Reads one table after the other: what is merged stands once, with how far it reaches. */
final class Tables {
    private final Inside inside;
    private final Cells cells;
    private int number;
    private int rows;

    private static final class Made {
        private final List<Block.Line> lines = new ArrayList<>();
        private final @Nullable String shade;
        private final Place place;
        private int across;
        private int down = 1;

        Made(List<Block.Line> lines, @Nullable String shade, int across, Place place) {
            this.lines.addAll(lines);
            this.shade = shade;
            this.across = across;
            this.place = place;
        }

        Block.Cell cell() {
            return new Block.Cell(lines, shade, across, down, place);
        }
    }

    private record Line(List<Made> cells, Place place) {}

    Tables(Inside inside, Paragraphs paragraphs, List<String> notes) {
        this.inside = inside;
        this.cells = new Cells(inside, paragraphs, notes);
    }

    Block.Table read(Tree table, String caption) {
        var place = Place.page(inside.pages().current()).table(++number);
        var made = new ArrayList<Line>();
        var open = new HashMap<Integer, Made>();
        int headings = 0;
        for (var row : within(table, "tr").toList()) {
            var properties = row.first("trPr");
            if (properties != null && properties.first("del") != null) {
                inside.noticed().count(Noticed.What.DELETED);
                continue;
            }
            if (properties != null && properties.first("ins") != null) {
                inside.noticed().count(Noticed.What.INSERTED);
            }
            Opening.countRows(++rows);
            made.add(row(row, properties, place.row(made.size() + 1), open));
            var heading = properties == null ? null : properties.first("tblHeader");
            headings += heading != null && heading.on() && headings == made.size() - 1 ? 1 : 0;
        }
        var finished = made.stream()
                .map(line -> new Block.Row(line.cells().stream().map(Made::cell).toList(), line.place()))
                .toList();
        var from = finished.isEmpty() ? place : place.row(0);
        return new Block.Table(
                caption,
                headings,
                finished,
                finished.isEmpty() ? from : onPage(place, finished.getFirst().place()));
    }

    private static Place onPage(Place table, Place row) {
        return new Place(table.sheet(), row.page(), table.table(), 0, 0);
    }

    private Line row(Tree row, @Nullable Tree properties, Place at, Map<Integer, Made> open) {
        int begins = inside.pages().current();
        int ends = begins;
        int ahead = 0;
        boolean words = false;
        var read = new ArrayList<Cells.Read>();
        var found = within(row, "tc")
                .filter(each -> each.at("tcPr", "cellDel") == null)
                .toList();
        for (var cell : found) {
            inside.pages().at(begins);
            var each = cells.read(cell);
            read.add(each);
            ends = Math.max(ends, inside.pages().current());
            if (!words && !each.lines().isEmpty()) {
                words = true;
                ahead = each.ahead();
            }
        }
        inside.pages().at(ends);
        var place = new Place("", begins == 0 ? 0 : begins + ahead, at.table(), at.row(), 0);
        return new Line(placed(found, read, before(properties), place, open), place);
    }

    private static int before(@Nullable Tree properties) {
        var before = properties == null ? null : properties.first("gridBefore");
        return before == null ? 0 : Math.clamp(before.number("val", 0), 0, 60);
    }

    private static List<Made> placed(
            List<Tree> found, List<Cells.Read> read, int before, Place place, Map<Integer, Made> open) {
        var placed = new ArrayList<Made>();
        int column = before;
        if (before > 0) {
            placed.add(new Made(List.of(), null, before, place.column(1)));
        }
        for (int i = 0; i < found.size(); i++) {
            var properties = found.get(i).first("tcPr");
            int across = number(properties, "gridSpan");
            var merged = properties == null ? null : properties.first("vMerge");
            var beside = properties == null ? null : properties.first("hMerge");
            var above = open.get(column);
            if (merged != null && !merged.attribute("val", "continue").equals("restart") && above != null) {
                above.down++;
                above.lines.addAll(read.get(i).lines());
            } else if (beside != null && !beside.attribute("val", "continue").equals("restart") && !placed.isEmpty()) {
                placed.getLast().across += across;
                placed.getLast().lines.addAll(read.get(i).lines());
            } else {
                var made = new Made(read.get(i).lines(), read.get(i).shade(), across, place.column(column + 1));
                placed.add(made);
                open.remove(column);
                if (merged != null) {
                    open.put(column, made);
                }
            }
            column += across;
        }
        return placed;
    }

    private static int number(@Nullable Tree properties, String name) {
        var found = properties == null ? null : properties.first(name);
        return found == null ? 1 : Math.clamp(found.number("val", 1), 1, 63);
    }

    /** Rows or cells, also where a form's field or a tracked insertion stands around them. */
    private Stream<Tree> within(Tree around, String name) {
        return around.children().stream().flatMap(each -> switch (each.name()) {
            case "sdt" -> each.all("sdtContent").flatMap(content -> within(content, name));
            case "customXml", "ins", "moveTo" -> within(each, name);
            default -> each.is(name) ? Stream.of(each) : Stream.empty();
        });
    }
}

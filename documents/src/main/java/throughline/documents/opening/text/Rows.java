package throughline.documents.opening.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import throughline.documents.opening.Lines;
import throughline.documents.opening.Unreadable;
import throughline.documents.paper.Block;
import throughline.documents.paper.Paper;
import throughline.documents.paper.Place;
import throughline.documents.paper.Remark;

/** Reads text with rows in it: CSV with whatever parts its cells, what was copied from a sheet, or plain lines. */
public final class Rows {
    /** What a text that Throughline wrote has an apostrophe before, so that no program takes it for a formula. */
    private static final Set<Character> GUARDED = Set.of('=', '+', '-', '@', '\'', '\t', '\r');

    private final boolean ours;
    private final List<Block> blocks = new ArrayList<>();
    private int tables;

    private Rows(boolean ours) {
        this.ours = ours;
    }

    public static Paper read(byte[] bytes, String name) throws IOException {
        var read = Encoding.read(bytes);
        var text = read.text().stripLeading();
        if (text.startsWith("{") && text.contains("\"")) {
            throw new Unreadable(
                    "This is a JSON file, not a document. A plan in the form plan-as-written/1 comes in through"
                            + " the programming interface; here, send Word, Excel, CSV or PDF.");
        }
        var remarks = read.guessed()
                ? List.of(new Remark(
                        "encoding",
                        "This file does not say how its letters are encoded. It was read as Windows text: look at accented letters,"
                                + " dashes and pound signs.",
                        Place.NOWHERE))
                : List.<Remark>of();
        return of(read.text(), name, remarks);
    }

    public static Paper of(String text, String name, List<Remark> remarks) throws IOException {
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var rows = Delimiter.rows(plain.endsWith("\u001A") ? plain.substring(0, plain.length() - 1) : plain);
        var reading = new Rows(ours(rows));
        reading.read(rows);
        return new Paper(name, "", "", List.of(), List.of(), reading.blocks, remarks);
    }

    /** A file that Throughline wrote begins with the plan's parts, under these two headings. */
    private static boolean ours(List<List<String>> rows) {
        return !rows.isEmpty() && rows.getFirst().equals(List.of("Part", "Text"));
    }

    private void read(List<List<String>> rows) {
        var block = new ArrayList<List<String>>();
        for (var row : rows) {
            if (row.stream().allMatch(String::isBlank)) {
                block(block);
                block.clear();
            } else {
                block.add(row);
            }
        }
        block(block);
    }

    private void block(List<List<String>> rows) {
        int from = 0;
        while (from < rows.size() && written(rows.get(from)) == 1 && !ours) {
            lines(rows.get(from));
            from++;
        }
        var table = rows.subList(from, rows.size());
        if (table.isEmpty()) {
            return;
        }
        var place = Place.NOWHERE.table(++tables);
        int width = table.stream().mapToInt(Rows::width).max().orElse(1);
        var made = new ArrayList<Block.Row>();
        for (var row : table) {
            made.add(row(row, width, place.row(made.size() + 1)));
        }
        blocks.add(new Block.Table("", 0, made, place));
    }

    private static int width(List<String> row) {
        int width = row.size();
        while (width > 1 && row.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    private static long written(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count();
    }

    private void lines(List<String> row) {
        var text = row.stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
        var lines = Lines.of(text);
        if (lines.stream().allMatch(Block.Line::point)) {
            blocks.add(new Block.Points(
                    lines.stream().map(line -> new Block.Point(1, line.text())).toList(), Place.NOWHERE));
        } else {
            blocks.add(new Block.Paragraph(
                    String.join("\n", lines.stream().map(Block.Line::text).toList()), Place.NOWHERE));
        }
    }

    private Block.Row row(List<String> row, int width, Place place) {
        var cells = new ArrayList<Block.Cell>();
        for (int column = 0; column < width; column++) {
            var text = column < row.size() ? row.get(column) : "";
            var lines = ours ? Lines.ofOurs(unguarded(text)) : Lines.of(text);
            cells.add(new Block.Cell(lines, null, 1, 1, place.column(column + 1)));
        }
        return new Block.Row(cells, place);
    }

    private static String unguarded(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && GUARDED.contains(text.charAt(1))
                ? text.substring(1)
                : text;
    }
}

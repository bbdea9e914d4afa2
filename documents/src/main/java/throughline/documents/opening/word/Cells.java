package throughline.documents.opening.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.documents.opening.office.Tree;
import throughline.documents.paper.Block;

/** Reads what stands in one cell: its lines, and the colour behind them. */
final class Cells {
    private final Inside inside;
    private final Paragraphs paragraphs;
    private final List<String> notes;

    /** @param ahead how many pages ended in it before its words */
    record Read(List<Block.Line> lines, @Nullable String shade, int ahead) {}

    Cells(Inside inside, Paragraphs paragraphs, List<String> notes) {
        this.inside = inside;
        this.paragraphs = paragraphs;
        this.notes = notes;
    }

    Read read(Tree cell) {
        var read = new ArrayList<Paragraphs.Read>();
        gather(cell, read);
        long written = read.stream().filter(each -> !each.blank()).count();
        var lines = new ArrayList<Block.Line>();
        for (var each : read) {
            lines(each, written == 1, lines);
        }
        while (!lines.isEmpty() && lines.getLast().text().isBlank()) {
            lines.removeLast();
        }
        while (!lines.isEmpty() && lines.getFirst().text().isBlank()) {
            lines.removeFirst();
        }
        var own = inside.shading().behind(cell.first("tcPr"));
        int ahead = 0;
        for (var each : read) {
            ahead += each.ahead();
            if (!each.blank()) {
                break;
            }
        }
        return new Read(lines, own == null ? ofAll(read) : own, ahead);
    }

    private void gather(Tree around, List<Paragraphs.Read> into) {
        for (var piece : around.children()) {
            switch (piece.name()) {
                case "p" -> {
                    var read = paragraphs.read(piece);
                    into.add(read);
                    notes.addAll(read.notes());
                    read.boxes().forEach(box -> gather(box, into));
                }
                case "tbl" -> {
                    inside.noticed().count(Noticed.What.NESTED);
                    gather(piece, into);
                }
                case "sdt" -> {
                    if (inside.filled(piece)) {
                        gather(piece, into);
                    }
                }
                case "sdtContent", "customXml", "ins", "moveTo", "tr", "tc" -> gather(piece, into);
                case "AlternateContent" -> inside.chosen(piece).forEach(each -> gather(each, into));
                case "altChunk" -> inside.noticed().count(Noticed.What.INSIDE);
                default -> {}
            }
        }
    }

    /**
     * A number alone in its cell, or before its only paragraph, is the row's reference; one before several paragraphs only
     * counts them.
     */
    private static void lines(Paragraphs.Read paragraph, boolean only, List<Block.Line> into) {
        var label = paragraph.label();
        if (paragraph.blank()) {
            into.add(new Block.Line(label == null ? "" : label.words(), false));
            return;
        }
        boolean counts = label != null && (label.words().isEmpty() || !only && !label.several());
        var text = counts ? paragraph.text() : paragraph.numbered();
        boolean first = true;
        for (var line : text.split("\n", -1)) {
            into.add(new Block.Line(line, counts && first));
            first = false;
        }
    }

    private static @Nullable String ofAll(List<Paragraphs.Read> read) {
        var written = read.stream().filter(each -> !each.blank()).toList();
        var shades = (written.isEmpty() ? read : written)
                .stream()
                        .map(each -> each.shade() == null ? "" : each.shade())
                        .distinct()
                        .toList();
        return shades.size() == 1 && !shades.getFirst().isEmpty() ? shades.getFirst() : null;
    }
}

package throughline.documents.opening.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.documents.opening.office.Tree;

/** Reads one paragraph after the other. */
final class Paragraphs {
    private final Inside inside;
    private final Runs runs;

    /**
     * @param lines of its text, without blanks at their ends
     * @param heading its level from 1; 0 where it is none
     * @param label its bullet or number; absent where it has none
     * @param ahead how many pages ended in it before its words
     */
    record Read(
            List<String> lines,
            int heading,
            Numbers.@Nullable Label label,
            @Nullable String shade,
            int page,
            int ahead,
            List<Tree> boxes,
            List<String> notes) {
        boolean blank() {
            return lines.isEmpty();
        }

        String text() {
            return String.join("\n", lines);
        }

        /** Its text behind its number, as a reader sees it. */
        String numbered() {
            return label == null || label.words().isEmpty() ? text() : (label.words() + " " + text()).strip();
        }
    }

    Paragraphs(Inside inside, boolean margin) {
        this.inside = inside;
        this.runs = new Runs(inside, margin);
    }

    Read read(Tree paragraph) {
        var properties = paragraph.first("pPr");
        var style = inside.styles().of(properties, "pStyle");
        if (properties != null) {
            var before = properties.first("pageBreakBefore");
            if (before != null && before.on()) {
                inside.pages().set();
            }
        }
        var read = runs.read(paragraph);
        var label = inside.numbers()
                .next(
                        properties == null ? null : properties.first("numPr"),
                        inside.styles().inherited(style, "pPr", "numPr"));
        var shade = read.shade() != null ? read.shade() : inside.shading().behind(properties);
        return new Read(
                lines(read.text()),
                inside.styles().level(properties),
                label,
                shade,
                read.page(),
                read.ahead(),
                read.boxes(),
                read.notes());
    }

    /** Blanks at the ends of a line are nobody's words; lines without words at the ends of a paragraph neither. */
    static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        for (var line : text.split("\n", -1)) {
            lines.add(line.stripTrailing());
        }
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
        while (!lines.isEmpty() && lines.getFirst().isBlank()) {
            lines.removeFirst();
        }
        if (!lines.isEmpty()) {
            lines.set(0, lines.getFirst().stripLeading());
        }
        return lines;
    }
}

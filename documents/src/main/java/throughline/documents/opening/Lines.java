package throughline.documents.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import throughline.documents.paper.Block;

/** Splits a text into its lines and tells which of them stand behind a bullet that somebody typed. */
public final class Lines {
    private static final Pattern BULLET =
            Pattern.compile("^\\s*(?:[•●▪■◦○‣⁃∙➢❖\uF0B7\uF0A7]\\s+|[•●\uF0B7](?=\\S)|·\\s+|o\\t\\s*)");
    private static final Pattern DASH = Pattern.compile("^\\s*[-–—*]\\s+");
    private static final Pattern OURS = Pattern.compile("^• ");

    private Lines() {}

    /** Of a file that anybody made. A dash is a bullet where several lines begin with one, else it may be a dash. */
    public static List<Block.Line> of(String text) {
        var lines = split(text);
        boolean dashes =
                lines.stream().filter(line -> DASH.matcher(line).find()).count() > 1;
        return marked(lines, dashes, BULLET);
    }

    /** Of a file that Throughline wrote, where only its own bullets are bullets. */
    public static List<Block.Line> ofOurs(String text) {
        return marked(split(text), false, OURS);
    }

    /** Whether a line begins with a sign that is a bullet wherever it stands. */
    public static boolean bullet(String line) {
        return BULLET.matcher(line).find();
    }

    /** Without bullets: every line as it is. */
    public static List<Block.Line> plain(List<String> lines) {
        return lines.stream().map(line -> new Block.Line(line, false)).toList();
    }

    private static List<Block.Line> marked(List<String> lines, boolean dashes, Pattern bullet) {
        var marked = new ArrayList<Block.Line>();
        for (var line : lines) {
            var found = bullet.matcher(line);
            var dash = DASH.matcher(line);
            if (found.find() && found.end() < line.length()) {
                marked.add(new Block.Line(line.substring(found.end()), true));
            } else if (dashes && dash.find() && dash.end() < line.length()) {
                marked.add(new Block.Line(line.substring(dash.end()), true));
            } else {
                marked.add(new Block.Line(line, false));
            }
        }
        return marked;
    }

    /** Its lines without blanks at their ends, and without empty ones at its own. */
    public static List<String> split(String text) {
        var lines = new ArrayList<String>();
        for (var line : text.split("\r\n|\r|\n|\u2028|\u000B", -1)) {
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

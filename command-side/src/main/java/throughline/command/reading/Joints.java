package throughline.command.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a cell apart at whatever may stand between two parties; what stands in brackets stays together. */
final class Joints {
    /** The strongest first. */
    enum Joint {
        /** A line, a semicolon, a full stop: nothing reaches across. */
        PART,
        SUPPORT,
        QUESTION,
        OR,
        AND,
        COMMA,
        SLASH
    }

    /** @param before the joint that leads to it; most often the first has none */
    record Atom(@Nullable Joint before, Span span) {}

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]");
    private static final Pattern JOINT =
            Pattern.compile("(?<PART>[;|•·+\\r\\n\\t]+|(?<=[\\p{L})]{4})\\.(?=\\s+\\p{Lu}))"
                    + "|(?<QUESTION>\\?+(?=\\s*\\p{L}))"
                    + "|(?<SUPPORT>(?i)(?<!\\S)(?<!ing )(?:with (?:the )?(?:support|input|help|assistance) (?:from|of)"
                    + "|(?:supported|assisted) by|support from"
                    + "|in (?:partnership|conjunction|collaboration|consultation|liaison|association) with"
                    + "|(?:together )?with|alongside)(?!\\S))"
                    + "|(?<OR>(?i)(?<!\\S)(?:and/or|or)(?=\\s))"
                    + "|(?<AND>(?i)&|(?<!\\S)(?:and|plus|as well as|along with|jointly with)(?=\\s))"
                    + "|(?<COMMA>,)"
                    + "|(?<SLASH>(?<!(?i:\\b[nwct]))/)");

    private Joints() {}

    static List<Atom> of(String cell) {
        var joint = JOINT.matcher(masked(cell));
        var atoms = new ArrayList<Atom>();
        int start = 0;
        Joint before = null;
        while (joint.find()) {
            var next = which(joint);
            if (next == Joint.AND && letters(cell, joint)) {
                continue;
            }
            var span = trimmed(cell, start, joint.start());
            if (span != null) {
                atoms.add(new Atom(before, span));
                before = next;
            } else {
                before = before == null || next.compareTo(before) < 0 ? next : before;
            }
            start = joint.end();
        }
        var span = trimmed(cell, start, cell.length());
        if (span != null) {
            atoms.add(new Atom(before, span));
        }
        return List.copyOf(atoms);
    }

    /** The cell at the same length, with nothing in its brackets that could be taken for a joint. */
    static String masked(String cell) {
        return BRACKETS.matcher(cell)
                .replaceAll(found -> "(" + "x".repeat(found.group().length() - 2) + ")");
    }

    static @Nullable Span trimmed(String cell, int start, int end) {
        while (start < end && blank(cell.charAt(start))) {
            start++;
        }
        while (start < end && blank(cell.charAt(end - 1))) {
            end--;
        }
        return start < end ? new Span(start, end) : null;
    }

    private static boolean blank(char one) {
        return Character.isWhitespace(one) || Character.isSpaceChar(one) || ":.–—-•".indexOf(one) >= 0;
    }

    /** {@code A&E}, {@code R&D}: a word with an ampersand in it. */
    private static boolean letters(String cell, Matcher joint) {
        return joint.start() > 0
                && joint.end() < cell.length()
                && joint.group().equals("&")
                && Character.isUpperCase(cell.charAt(joint.start() - 1))
                && Character.isUpperCase(cell.charAt(joint.end()));
    }

    private static Joint which(Matcher found) {
        for (var joint : Joint.values()) {
            if (found.group(joint.name()) != null) {
                return joint;
            }
        }
        throw new IllegalStateException("Every way to find a joint has its name.");
    }
}

package throughline.command.imports.around;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the boards that a sentence names in full: words in capitals that end in “Board”, “Group”, “Partnership” … */
final class BoardNames {
    private static final String WORD = "(?:\\p{Lu}[\\p{L}’'\\-]*|\\(\\p{Lu}[\\p{L}&]*\\))";
    private static final String LINK = "(?: (?:and|&|of|for|on)(?= \\p{Lu}))?";
    private static final String HEAD = "(?:Board|Group|Partnership|Committee|Panel|Forum|Executive|Cabinet|Assembly)";
    static final String NAME = "(?:" + WORD + LINK + " ){0,7}?" + HEAD + "\\b(?! " + HEAD + "\\b)";
    private static final Pattern ANY = Pattern.compile(NAME);
    private static final Pattern TWO_NAMES =
            Pattern.compile("(?<=\\b" + HEAD + ")\\s*(?:,\\s*(?:and\\s+)?|\\s+and\\s+|\\s*&\\s*)(?:the\\s+)?");

    private BoardNames() {}

    /** In their order; “A Board and B Board” are two. */
    static List<String> in(String text) {
        var names = new ArrayList<String>();
        for (var piece : TWO_NAMES.split(text)) {
            var found = ANY.matcher(piece);
            while (found.find()) {
                var name = found.group().replaceFirst("^The ", "");
                // “Board” by itself could be any of them.
                if (name.contains(" ")) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}

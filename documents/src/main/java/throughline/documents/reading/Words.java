package throughline.documents.reading;

import java.util.Locale;
import java.util.regex.Pattern;

/** Small things said of words: what a heading comes down to, how a name of the form is made of it. */
final class Words {
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}%#&]+");
    private static final Pattern PLURAL = Pattern.compile("\\((?:s|es|ies)\\)");

    private Words() {}

    /** In small letters, without signs: “Milestone(s):” is “milestones”. */
    static String plain(String text) {
        var words = PLURAL.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("s");
        return APART.matcher(words.replace("’", "").replace("'", ""))
                .replaceAll(" ")
                .strip();
    }

    /** “What our data tells us” is {@code whatOurDataTellsUs}; empty where no letter or digit is in it. */
    static String camel(String text) {
        var name = new StringBuilder();
        for (var word : plain(text).replaceAll("[%#&]", " ").strip().split("\\s+")) {
            if (word.isEmpty()) {
                continue;
            }
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    static int count(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    /** “12 cells”, “1 cell”. */
    static String number(int count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    /** The first words, to tell a text by. */
    static String first(String text, int length) {
        var line = text.strip();
        return line.length() <= length
                ? line
                : line.substring(
                                        0,
                                        line.offsetByCodePoints(
                                                0, Math.min(length, line.codePointCount(0, line.length())) - 1))
                                .strip()
                        + "…";
    }
}

package throughline.command.withholding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words that are withheld, found again in other texts whatever their case and spacing. */
final class Wording {
    static final String WITHHELD = "[withheld]";

    /** A shorter piece of a withheld text is hardly its own. */
    private static final int TELLING = 12;

    /** Shorter words are looked for as whole words alone: “Ann” is not in “planned”. */
    private static final int SHORT = 4;

    private static final Pattern MARK = Pattern.compile("\\[[^\\[\\]]*]");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<String> words;
    private final Pattern pattern;

    private Wording(List<String> words) {
        this.words = words;
        pattern = Pattern.compile(
                words.stream().map(Wording::anyhow).collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** @param left what remains to be read of the text, with a mark in square brackets where words were taken out */
    static Wording of(String text, @Nullable String left) {
        var taken = left == null ? List.<String>of() : taken(text, left);
        return new Wording(taken.isEmpty() ? List.of(text.strip()) : taken);
    }

    List<String> words() {
        return words;
    }

    boolean isIn(@Nullable String text) {
        return text != null && pattern.matcher(text).find();
    }

    boolean is(String text) {
        return pattern.matcher(text.strip()).matches();
    }

    /** Whether the text is a longer piece of the words. */
    boolean includes(String text) {
        var piece = text.strip();
        return piece.length() >= TELLING && words.stream().anyMatch(word -> new Wording(List.of(piece)).isIn(word));
    }

    String takenFrom(String text) {
        return pattern.matcher(text).replaceAll(WITHHELD);
    }

    private static String anyhow(String words) {
        var spaced = SPACE.splitAsStream(words.strip()).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        return words.strip().length() < SHORT ? "(?<![\\p{L}\\p{N}])" + spaced + "(?![\\p{L}\\p{N}])" : spaced;
    }

    private static List<String> taken(String text, String left) {
        var kept = MARK.split(left, -1);
        var pieces = List.of(kept).stream().map(Pattern::quote).collect(Collectors.joining("(.+?)"));
        var found = Pattern.compile(pieces, Pattern.DOTALL).matcher(text);
        var taken = new ArrayList<String>();
        if (found.matches()) {
            for (int group = 1; group <= found.groupCount(); group++) {
                var word = found.group(group).strip();
                if (word.codePoints().anyMatch(Character::isLetterOrDigit) && !taken.contains(word)) {
                    taken.add(word);
                }
            }
        }
        return List.copyOf(taken);
    }
}

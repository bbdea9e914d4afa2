package throughline.command.imports;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How much two texts have in common. */
final class Alike {
    private Alike() {}

    /** The share of their words that both have, from 0 to 1. */
    static double words(String one, String other) {
        var first = words(one);
        var second = words(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        var both = new HashSet<>(first);
        both.retainAll(second);
        return 2.0 * both.size() / (first.size() + second.size());
    }

    private static Set<String> words(String text) {
        var words = new HashSet<>(Arrays.asList(text.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }
}

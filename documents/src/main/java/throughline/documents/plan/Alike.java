package throughline.documents.plan;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How alike two texts are, by the words that they share; order, signs and capitals count for nothing. */
final class Alike {
    private Alike() {}

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** From 0 to 1: twice the shared words by all words of both. */
    static double of(String one, String other) {
        var a = plain(one);
        var b = plain(other);
        if (a.equals(b)) {
            return 1;
        }
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        var words = a.split(" ");
        var others = b.split(" ");
        Map<String, Integer> left = new HashMap<>();
        for (var word : words) {
            left.merge(word, 1, Integer::sum);
        }
        int shared = 0;
        for (var word : others) {
            Integer count = left.get(word);
            if (count != null && count > 0) {
                left.put(word, count - 1);
                shared++;
            }
        }
        double dice = 2.0 * shared / (words.length + others.length);
        boolean within = Math.min(words.length, others.length) >= 5 && (a.contains(b) || b.contains(a));
        return within ? Math.max(dice, 0.75) : dice;
    }
}

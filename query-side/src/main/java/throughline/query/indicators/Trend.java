package throughline.query.indicators;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that say that something went up or down. */
enum Trend {
    UP("an increase"),
    DOWN("a fall");

    private static final Set<String> UPWARD = Set.of(
            "increase",
            "increased",
            "increasing",
            "rise",
            "risen",
            "rising",
            "rose",
            "upward",
            "grew",
            "grown",
            "growth");
    private static final Set<String> DOWNWARD = Set.of(
            "decrease",
            "decreased",
            "decreasing",
            "reduction",
            "reduced",
            "reducing",
            "fall",
            "fallen",
            "falling",
            "fell",
            "downward",
            "drop",
            "dropped",
            "decline",
            "declined",
            "declining");
    private static final Set<String> HAPPENED =
            Set.of("rose", "grew", "increased", "fell", "decreased", "declined", "dropped");
    /** Those that say it as a thing that was seen. */
    private static final Set<String> NOUNS =
            Set.of("increase", "rise", "growth", "decrease", "reduction", "fall", "drop", "decline");

    final String inWords;

    Trend(String inWords) {
        this.inWords = inWords;
    }

    static @Nullable Trend of(String word) {
        return UPWARD.contains(word) ? UP : DOWNWARD.contains(word) ? DOWN : null;
    }

    /** It says by itself that something happened: “fell”, not the “reduction” of a Violence Reduction Unit. */
    static boolean happened(String word) {
        return HAPPENED.contains(word);
    }

    static boolean isNoun(String word) {
        return NOUNS.contains(word);
    }

    boolean is(Change.Way way) {
        return switch (this) {
            case UP -> way == Change.Way.UP;
            case DOWN -> way == Change.Way.DOWN;
        };
    }
}

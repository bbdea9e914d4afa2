package throughline.command.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the date at which a note says that something happened. A date counts where it stands with a word for a done
 * thing ({@code installed Aug 24}, {@code held on 3 March 2024}, {@code in place since 2020}), and not where it is
 * expected, planned or merely mentioned.
 */
final class Dating {
    private static final String DONE =
            "(?:completed?|done|closed|cancelled|re-?opened|resumed|re-?started|recommenced|paused|stopped|suspended|finished|installed|operational|gained|achieved|awarded|launched|commissioned"
                    + "|delivered|held|met|commenced|started|opened|signed(?: off)?|published|issued|approved|agreed|received"
                    + "|took place|in place|went live|attended|circulated|presented|established|appointed|submitted|recruited|live)";
    private static final String BETWEEN =
            "(?:\\s+(?!(?:to|for|by|until|till|due|expected|before|ready|planned|from|and will|awaiting|ends?|not)\\b)[\\p{L}\\d'’&-]+){0,5}?";
    private static final Pattern HAPPENED = Pattern.compile("(?iU)\\b" + DONE + "\\b(?:" + BETWEEN
            + "\\s+(?:on|in|during|since|at|w/c)|(?:\\s+and\\s+\\w+)?\\s*[-–:,(]?)\\s*(" + DateWords.DATE + ")");
    private static final Pattern AS_OF = Pattern.compile("(?iU)\\bas (?:of|at)\\s+(" + DateWords.DATE + ")");
    private static final Pattern AT_THE_END = Pattern.compile("\\((" + DateWords.DATE + ")\\)\\.?$");
    private static final Pattern AHEAD = Pattern.compile(
            "(?iU)\\b(?:will|to be|expect\\w*|due|hop\\w+|aim\\w*|plan(?:ned|s)?|schedul\\w+|propos\\w+|likely|not|if|once|when|until|subject to|intend\\w*|should|would|may|might|could|tbc|target|looking)\\b");
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");

    private Dating() {}

    static @Nullable Happened of(String text) {
        var closing = AT_THE_END.matcher(text);
        if (closing.find() && !ahead(text, 0, closing.start())) return DateWords.read(closing.group(1));
        var plain =
                ASIDE.matcher(text).replaceAll(aside -> " ".repeat(aside.group().length()));
        Happened found = null;
        for (var pattern : new Pattern[] {AS_OF, HAPPENED}) {
            var date = pattern.matcher(plain);
            while (date.find()) {
                // a capital begins a new statement, also where the stop before it is missing
                var from = Character.isUpperCase(plain.charAt(date.start()))
                        ? date.start()
                        : sentenceStart(plain, date.start());
                if (ahead(plain, from, date.start(1))) continue;
                var read = DateWords.read(date.group(1));
                if (read != null) found = read;
            }
        }
        return found;
    }

    private static boolean ahead(String text, int from, int to) {
        return AHEAD.matcher(text).region(from, to).find();
    }

    private static int sentenceStart(String text, int before) {
        var stop = Math.max(text.lastIndexOf(". ", before), text.lastIndexOf("; ", before));
        return stop < 0 ? 0 : stop + 2;
    }
}

package throughline.command.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import throughline.command.reading.CrossReference.Sort;

/**
 * Finds where a text points to another action: “links to action 2.6”, “see 3.2”, “note above”. A number counts only
 * with a word that points, so that sections of an Act, levels and versions stay what they are.
 */
public final class ReferenceReading {
    private static final String WHOLE =
            "\\d{1,3}(?:\\.\\d{1,3})*(?:[a-z]\\b)?(?:\\s?\\([ivxa-h]{1,4}\\))?|[A-Z]{1,3}\\d{1,3}(?:\\.\\d{1,3})*";
    private static final String DOTTED =
            "\\d{1,2}(?:\\.\\d{1,3})+(?:[a-z]\\b)?|\\d{1,2}\\s?\\([ivx]{1,4}\\)|[A-Z]{1,3}\\d{1,2}(?:\\.\\d{1,3})+";
    private static final String NO_MEASURE =
            "(?![\\w£])(?!\\.\\d)(?!\\s*(?:%|per ?cent|million|bn|m\\b|k\\b|hours|days|weeks|months|years|times\\b|operations|visits|sessions|meetings|events|schools|people|of the\\b[^.]*\\bAct\\b))";
    private static final String ACTION =
            "\\b(?i:actions?|rows?|items?|objectives?)\\s+(?:(?i:no\\.?|nos\\.?|numbers?|refs?\\.?|references?|points?)\\s*)?";
    private static final String POINTS =
            "\\b(?i:see(?:\\s+also)?|cf\\.?|links?\\s+(?:in\\s+)?(?:to|with)|linked\\s+(?:in\\s+)?(?:to|with)|refers?\\s+to|as\\s+(?:per|for|in|at)"
                    + "|duplicat\\w+\\s+(?:of|with|in|at|by)|duplicates|same\\s+as|superseded\\s+by|replaced\\s+by|merged?\\s+(?:with|into)|covered\\s+(?:by|in|under|at)|combined?\\s+with|related\\s+to|continued?\\s+(?:in|at|under)|follows?\\s+on\\s+from|depends?\\s+on|note\\s+(?:at|in|on))\\s+(?:(?i:note|update|progress|comment|response)s?\\s+(?i:in|at|for|on|under)\\s+)?";

    private static final List<Pattern> NUMBERS = List.of(list(ACTION, WHOLE), list(POINTS, DOTTED));
    private static final Pattern PLACE = Pattern.compile(
            "\\b(?i:note|notes|update|comment|entry|row|action|item|see|as|as per|response)\\s+(?i:above|below)\\b|\\b(?i:previous|preceding|next|following)\\s+(?i:row|action|item)\\b(?!\\s+(?i:plan|log|tracker))|^\\s*(?i:ditto)\\b");
    private static final Pattern PLACE_WORD =
            Pattern.compile("(?i)above|below|previous|preceding|next|following|ditto");
    private static final Pattern WORDS = Pattern.compile(
            "\\b(?i:duplicat(?:e|ion)\\s+of|same\\s+as)\\s+(?:the\\s+)?(?!(?i:actions?\\s+)?(?:\\d|[A-Z]{1,3}\\d)|(?i:actions?|rows?|note|above|below|previous|last|next)\\b)([^\\s.;,–—()][^.;,\\n\\r–—()]*?)(?=\\s+[-–—]|\\s*(?:[.;,(–—]|\\R|$))");

    private ReferenceReading() {}

    private static Pattern list(String before, String ref) {
        var one = "(?:" + ref + ")" + NO_MEASURE;
        var more = "(?:\\s*(?:,|/|&|\\band\\b|\\bto\\b|\\bor\\b|[-–—])\\s*(?:and\\s+)?" + one + ")*";
        return Pattern.compile(before + "(?:(?i:actions?)\\s+)?(" + one + more + ")");
    }

    /** In the order of the text. */
    public static List<CrossReference> of(String text) {
        var found = new ArrayList<CrossReference>();
        for (var pattern : NUMBERS) {
            var match = pattern.matcher(text);
            while (match.find()) {
                numbers(text, match.start(1), match.end(1), found);
            }
        }
        var place = PLACE.matcher(text);
        while (place.find()) {
            var word = PLACE_WORD.matcher(place.group());
            if (word.find())
                found.add(new CrossReference(Sort.PLACE, word.group().toLowerCase(), span(place, 0)));
        }
        var words = WORDS.matcher(text);
        while (words.find())
            found.add(new CrossReference(Sort.WORDS, words.group(1).strip(), span(words, 1)));
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(reference -> reference.span().start()))
                .toList();
    }

    private static final Pattern ONE =
            Pattern.compile("(?:" + WHOLE + ")(?:\\s*(?:[-–—]|\\bto\\b)\\s*(?:" + WHOLE + "))?");

    private static void numbers(String text, int start, int end, List<CrossReference> found) {
        var one = ONE.matcher(text).region(start, end);
        while (one.find()) found.add(new CrossReference(Sort.NUMBER, one.group(), span(one, 0)));
    }

    private static Span span(Matcher match, int group) {
        return new Span(match.start(group), match.end(group));
    }
}

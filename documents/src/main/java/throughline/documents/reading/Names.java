package throughline.documents.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A heading as a priority's: its reference, and its title. */
record Names(@Nullable String ref, String title, boolean strict) {
    private static final String NUMBER =
            "(\\d{1,2}(?:\\.\\d{1,2})?[a-z]?|[A-Z]|[ivxIVX]{1,4}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN)";
    private static final Pattern NAMED = Pattern.compile(
            "(?s)(?i:(?:our|strategic|key|overarching|improvement|delivery|local|cross[- ]cutting)\\s+){0,2}"
                    + "(?i:priority|objective|theme|aim|goal|strand|work ?stream|work strand|pillar|outcome|ambition|commitment|recommendation|standard|focus area|pledge|area)"
                    + "(?i:\\s+(?:area|theme|outcome|objective))?\\s*(?i:no\\.?|number)?\\s*" + NUMBER
                    + "(?![\\p{L}\\d])\\s*[.:)\u2013\u2014-]*\\s*(.*)");
    private static final Pattern CODED =
            Pattern.compile("(?s)([A-Z]{1,4}[ -]?\\d{1,2}(?:\\.\\d{1,2})?)\\s*[.:)\u2013\u2014-]\\s*(.+)");
    private static final Pattern NUMBERED = Pattern.compile(
            "(?s)(\\d{1,2}(?:\\.\\d{1,2})?)(?:[.:)]\\s*|\\s+[\u2013\u2014-]\\s+|\\s+)(?=\\p{L}|[\u201c\"'\u2018])(.+)");
    private static final Pattern LETTERED = Pattern.compile("(?s)([A-Z])[.:)]\\s+(.+)");
    private static final Pattern GENERIC = Pattern.compile(
            "(?i)(?:the |our |appendix \\w+[:.]? ?|annex \\w+[:.]? ?|section \\w+[:.]? ?|table \\d+[:.]? ?|part \\w+[:.]? ?|\\d+[.)]? ?)*(?:[\\w’'&, /-]*\\b)?(?:action|actions|delivery|improvement|implementation|work|response|operational|annual|business)?\\s*(?:plan|actions|action table|action log|tracker|programme|action plan table|delivery plan|table|log|sheet ?\\d*|action|tasks|activities|recommendations|summary|detail|register|schedule|priorities|continued|objectives)\\b(?: (?:for )?(?:20\\d\\d|\\d{2}).*)?(?:\\(.*\\))?[:.]?");

    static Names of(String heading) {
        var text = heading.strip();
        var named = NAMED.matcher(text);
        if (named.matches()) {
            var rest = named.group(2).strip();
            return new Names(named.group(1), rest.isEmpty() ? text : rest, true);
        }
        var coded = CODED.matcher(text);
        if (coded.matches()) {
            return new Names(coded.group(1), coded.group(2).strip(), true);
        }
        var numbered = NUMBERED.matcher(text);
        if (numbered.matches()) {
            return new Names(numbered.group(1), numbered.group(2).strip(), false);
        }
        var lettered = LETTERED.matcher(text);
        if (lettered.matches()) {
            return new Names(lettered.group(1), lettered.group(2).strip(), false);
        }
        var bare = Pattern.compile(
                        "(?is)(?:strategic |key |improvement )?(?:priority|objective|theme|aim|goal|outcome|workstream|recommendation)\\s*[:\u2013\u2014-]\\s*(.+)")
                .matcher(text);
        return bare.matches() ? new Names(null, bare.group(1).strip(), true) : new Names(null, text, false);
    }

    /** Whether a heading only says that a table of actions follows. */
    static boolean isGeneric(String heading) {
        return GENERIC.matcher(heading.strip()).matches() || heading.isBlank();
    }
}

package throughline.command.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an action promises to do a counted number of times, or for a counted number of people or places. For an
 * action's text and its milestones only: a count in a progress note tells what happened.
 */
public final class QuantityReading {
    /**
     * @param what the things counted, as printed
     * @param every how often, where the clause says so: “annually”
     * @param span from the number to the end of the things counted
     */
    public record Quantity(int count, String what, @Nullable String every, Span span) {}

    private static final String FIGURES = "\\d{1,3}(?:,\\d{3})+|\\d{1,6}";
    private static final String WORDS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

    /** Words that end the name of the things counted. */
    private static final String ENDS =
            "(?:in|at|to|for|with|by|from|on|of|across|within|through|via|during|over|under|per|each|every|and|that|which|who"
                    + "|whom|where|when|is|are|was|were|will|be|have|has|identified|undertaken|delivered|completed|using|including|giving|aged|annually"
                    + "|monthly|weekly|quarterly|yearly|daily|throughout|into|as|than|not|between|before|after|once|twice)";

    private static final String WORD = "(?!" + ENDS + "\\b)[\\p{L}(][\\p{L}\\p{N}'’&/()-]*";
    private static final Pattern TIMES = Pattern.compile(
            "(?<![\\p{L}\\p{N}£$€.,/–-])(?:(?<before>" + FIGURES + "|" + WORDS
                    + ")\\s?[x×](?=[\\s\\p{L}])|[x×]\\s?(?<after>" + FIGURES
                    + ")(?![\\p{L}\\p{N}%]|[.,/-]\\d))\\s{0,2}(?<what>" + WORD + "(?:[ \\t]" + WORD + "){0,11})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern COUNTED = Pattern.compile(
            "(?<![\\p{L}\\p{N}£$€.,/–-])(?:(?<figures>" + FIGURES + ")|(?<words>" + WORDS
                    + "))(?![\\p{L}\\p{N}%:]|[.,/–-]\\s?\\d)[ \\t](?<what>" + WORD + "(?:[ \\t]" + WORD + "){0,5})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What stands before a number that names something instead of counting it. */
    private static final Pattern NAMES = Pattern.compile(
            "(?:\\b(?:levels?|phases?|stages?|years?|steps?|tiers?|strands?|priority|priorities|actions?|objectives?|sections?|parts?|groups?|class|grades?"
                    + "|types?|bands?|zones?|wards?|areas?|categor(?:y|ies)|duty|chapter|article|paragraph|page|appendix|annex|item|no|number|ref|reference|version"
                    + "|operation|op|room|junction|recommendations?|theme|outcome|quarter|qtr|round|tranche|wave|safer\\s+streets?|age|aged|ages|over|under|unit)\\.?\\s*#?"
                    + "|\\b(?:levels?|years?|phases?|stages?|tiers?|ages?|aged|grades?)\\s\\d{1,2}\\s?(?:and|or|to|/|&|,|-|–)\\s?|\\baged\\s+between\\s[^.;]{0,10})$",
            Pattern.CASE_INSENSITIVE);

    /** “6 months” lasts and “3 year plans” are plans of three years: neither says how many. */
    private static final Pattern TIME = Pattern.compile(
            "^(?:(?:calendar|working|consecutive|full)\\s)?(?:(?:minute|hour|day|week|fortnight|month|quarter|term|year|decade)(?!\\p{L})"
                    + "|(?:minute|hour|day|night|week|fortnight|month|quarter|term|year|decade)s$)"
                    + "|^years\\s(?:old|olds)\\b|^(?:am|pm|st|nd|rd|th|per\\scent|percent|x|times?|monthly|weekly|yearly)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR = Pattern.compile(Years.FOUR);
    private static final Pattern PLURAL =
            Pattern.compile("(?i)(?:[^\\Ws]s|ss?es|people|children|men|women|staff|persons|sessions)\\)?$");
    private static final Pattern LAST_PLURAL = Pattern.compile("[\\p{L}(][\\p{L}\\p{N}'’&/()-]*");
    private static final Pattern CLAUSE_END = Pattern.compile("[.;\\n]");

    private QuantityReading() {}

    /** In the order of the text; no two of them overlap. */
    public static List<Quantity> of(String text, Reference reference) {
        var dates = Dates.mentions(text, reference);
        var found = new ArrayList<Quantity>();
        read(TIMES.matcher(text), text, true, dates, found);
        read(COUNTED.matcher(text), text, false, dates, found);
        found.sort(Comparator.comparingInt(one -> one.span().start()));
        return List.copyOf(found);
    }

    private static void read(Matcher match, String text, boolean times, List<Mention> dates, List<Quantity> found) {
        var at = 0;
        while (at < text.length() && match.find(at)) {
            at = match.start() + 1;
            var quantity = quantity(match, text, times);
            if (quantity != null
                    && dates.stream().noneMatch(date -> overlap(date.span(), quantity.span()))
                    && found.stream().noneMatch(other -> overlap(other.span(), quantity.span()))) {
                found.add(quantity);
                at = quantity.span().end();
            }
        }
    }

    private static @Nullable Quantity quantity(Matcher match, String text, boolean times) {
        var figures = times
                ? match.group(match.group("before") == null ? "after" : "before")
                : match.group(match.group("figures") == null ? "words" : "figures");
        var what = times ? match.group("what").stripTrailing() : upToPlural(match.group("what"));
        var count = Counts.of(figures);
        if (!times && YEAR.matcher(figures).matches()
                || what.isEmpty()
                || count == 0
                || !times && TIME.matcher(what).find()
                || !times && NAMES.matcher(text.substring(0, match.start())).find()) {
            return null;
        }
        var span = new Span(match.start(), match.start("what") + what.length());
        return new Quantity(count, what, every(text, span), span);
    }

    /** “59 public spaces risk assessments” are assessments: the name ends with the last plural. */
    private static String upToPlural(String words) {
        var end = 0;
        var word = LAST_PLURAL.matcher(words);
        while (word.find()) {
            if (PLURAL.matcher(word.group()).find()) {
                end = word.end();
            }
        }
        return words.substring(0, end);
    }

    private static @Nullable String every(String text, Span span) {
        var end = CLAUSE_END.matcher(text);
        var clause = text.substring(span.start(), end.find(span.end()) ? end.start() : text.length());
        return Recurrence.in(clause).stream().findFirst().map(Recurrence::every).orElse(null);
    }

    private static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}

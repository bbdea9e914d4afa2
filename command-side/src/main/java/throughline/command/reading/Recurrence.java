package throughline.command.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How often something recurs, in the words of the text.
 *
 * @param every “monthly”, “first Monday of each month”
 * @param describes it stands before a noun (“annual report”), and so may name one thing rather than say how often; “monthly meetings” do say it
 */
record Recurrence(Span span, String every, boolean describes) {
    private static final String COUNT = "(?:\\d{1,2}|" + Counts.WORDS + ")";
    private static final String WEEKDAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
    private static final String UNIT = "(?:day|week|fortnight|month|quarter|year|annum|term|season)";
    private static final Pattern RECURS = Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(?:"
                    + "(?:first|second|third|fourth|last|1st|2nd|3rd|4th)\\s" + WEEKDAYS
                    + "\\s(?:of|in)\\s(?:each|every|the)\\smonth"
                    + "|(?:every|each)\\s(?:other\\s|second\\s|" + COUNT + "\\s)?(?:" + UNIT + "s?|" + WEEKDAYS + "|"
                    + MonthNames.PATTERN + "|(?:[\\p{L}&]+\\s){0,3}meeting)"
                    + "|(?:once|twice|" + COUNT + "\\s?(?:x|times))\\s(?:an?|per|each|every)\\s" + UNIT
                    + "|(?:per|an?)\\sannum"
                    + "|(?<noun>" + COUNT
                    + "[\\s-]?(?:weekly|monthly|yearly)|bi-?(?:weekly|monthly|annual(?:ly)?)|half[\\s-]yearly"
                    + "|quarterly|monthly|weekly|fortnightly|daily|annual(?:ly)?|yearly|termly)"
                    + ")(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOUN_FOLLOWS = Pattern.compile(
            "\\G\\s(?!(?:and|or|in|at|by|from|until|to|through|via|with|as|for|on|the)\\b)"
                    + "(?!(?:[\\p{L}&-]+\\s){0,3}(?:meetings|sessions|reviews|updates|reports|returns|visits|checks|audits)\\b)\\p{L}",
            Pattern.CASE_INSENSITIVE);

    static List<Recurrence> in(String text) {
        var found = new ArrayList<Recurrence>();
        var match = RECURS.matcher(text);
        while (match.find()) {
            var noun = match.group("noun") != null
                    && NOUN_FOLLOWS
                            .matcher(text)
                            .region(match.end(), text.length())
                            .lookingAt();
            found.add(new Recurrence(Shape.span(match), plain(match.group()), noun));
        }
        return found;
    }

    private static String plain(String printed) {
        return printed.substring(0, 1).toLowerCase(Locale.ROOT) + printed.substring(1);
    }
}

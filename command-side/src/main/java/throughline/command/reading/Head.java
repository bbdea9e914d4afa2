package throughline.command.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands before an entry's words: a date, a quarter, the writer's initials, the partner whose entry it is.
 *
 * @param end where the entry's words start
 * @param dated whether a date or a quarter opens the entry, understood or not
 * @param undated a date without a year, which can't be placed in time
 */
record Head(
        int end,
        List<String> partners,
        @Nullable Happened when,
        boolean dated,
        @Nullable String undated) {
    private static final String DASH = "\\s*[:–—-](?=\\s|$)\\s*";
    private static final String NUMERIC = "\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|(?<!\\d)\\d{6}";
    private static final Pattern DATE =
            Pattern.compile("(?i:(?:progress |quarterly )?(?:update|updated)(?: as at| at| on)?[ :]+)?\\p{Ps}?("
                    + NUMERIC + ")(?!\\d)(?!\\s*[–—-]\\s*\\d{1,2}[/.]\\d)(?:\\p{Pe}" + "\\s*[:–—-]?\\s*|" + DASH + ")");
    private static final Pattern WORDED =
            Pattern.compile("(?i:(?:progress |quarterly )?(?:update|updated)(?: as at| at| on| for)?[ :]+)?\\p{Ps}?("
                    + DateWords.DATE + ")(?:\\p{Pe}\\s*[:–—-]?\\s*|" + DASH + "(?!\\s*" + DateWords.DATE + "))");
    private static final Pattern QUARTER = Pattern.compile(
            "\\p{Ps}?(?:Q[1-4]|(?:Qtr|Quarter) ?[1-4])(?: \\(?\\d{4}(?:[/-]\\d{2,4})?\\)?)?(?: (?i:update))?(?:\\p{Pe}\\s*[:–—-]?\\s*|"
                    + DASH + ")");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,3}\\s+(\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?)" + DASH);
    private static final Pattern DAY_AND_MONTH = Pattern.compile("(\\d{1,2}/\\d{1,2})" + DASH);
    private static final Pattern FROM = Pattern.compile("\\p{Ps}?(?i:(?:progress )?update from)\\s+");
    private static final Pattern FROM_END = Pattern.compile("\\s*(?:\\p{Pe}\\s*[:–—-]?\\s*|[:–—-]\\s+)");
    private static final Pattern OWN =
            Pattern.compile("\\s+(?i:(?:progress )?update)" + DASH + "|" + DASH + "|\\s*\\p{Pe}\\s*[:–—-]?\\s*");
    private static final Pattern BODY = Pattern.compile(
            "(?U)(?:The )?((?:\\p{Lu}[\\w&'’]*\\s+){2,4}(?i:board|partnership|group|committee|service|forum|council|team|panel))\\s+"
                    + "(?:has|have|had|is|are|was|were|will|to|met|held|\\p{Ll}+(?:s|ed))\\b");
    private static final Pattern VERB = Pattern.compile(
            "(?U)\\s+(?:have|has|had|are|is|was|were|will|to|do|does|did|aim|hope|plan|meet|met|hold|held|continue|work|deliver"
                    + "|screen|review|undertake|provide|promote|attend|report|lead|led|ran|run|set|began|begin|start|agree|support|offer|use|make|made|gave|sent|got"
                    + "|in place|at|up to|not|no|now|also|currently|recently|still|\\p{Ll}{2,}(?:ed|ing|es))\\b|\\s*[:–—-]\\s");
    private static final Pattern CAPITAL_NEXT = Pattern.compile("(?U)\\s+[\\p{Lu}]");
    private static final Set<String> LEADING_ON = Set.of(
            ("a an the this that these those our their its his her your my each any some no new local both all at by for with from to"
                            + " in of on via and or & as than including include includes between through per led like if has have had is are was were"
                            + " be been did does do can will should would may when where whether after before until since while which who because"
                            + " within across into under against upon about plus alongside towards regarding re ask asked"
                            + " current former other operation op")
                    .split(" "));

    Head at(Happened day) {
        return new Head(end, partners, day, dated, null);
    }

    /** What opens an entry at this place; an empty head where nothing does. */
    static Head at(String line, int start, Names names, Set<String> rowLeads) {
        var at = start;
        Happened when = null;
        String undated = null;
        var dated = false;
        for (var pattern : new Pattern[] {DATE, WORDED, INITIALS, DAY_AND_MONTH, QUARTER}) {
            var opening = in(pattern, line, at);
            if (!opening.lookingAt()) continue;
            if (pattern != QUARTER) {
                var date = opening.group(1);
                when = DateWords.read(date);
                // six digits that are no date are a number of something
                if (when == null && date.matches("\\d{6}")) continue;
                if (when == null) undated = date;
            }
            dated = true;
            at = opening.end();
            break;
        }
        var from = in(FROM, line, at);
        if (from.lookingAt()) {
            var found = names.after(line, from.end(), line.length());
            var closing = found == null ? null : in(FROM_END, line, found.end());
            if (found != null && closing != null && closing.lookingAt()) {
                return new Head(closing.end(), found.names(), when, dated, undated);
            }
        }
        var bracket = at < line.length() && line.charAt(at) == '[' ? at + 1 : at;
        var found = bracket < line.length() ? names.at(line, bracket) : null;
        if (found != null && subject(line, found, rowLeads)) {
            var own = in(OWN, line, found.end());
            return new Head(own.lookingAt() ? own.end() : found.end(), found.names(), when, dated, undated);
        }
        var body = in(BODY, line, at);
        if (body.lookingAt()) return new Head(at, List.of(body.group(1)), when, dated, undated);
        return new Head(at, List.of(), when, dated, undated);
    }

    /** A lead of the row, initials or a longer name; a word such as “Schools” only where it does something. */
    private static boolean subject(String line, Names.Found found, Set<String> rowLeads) {
        var first = found.names().getFirst();
        return found.names().size() > 1
                || rowLeads.contains(first)
                || first.equals(first.toUpperCase())
                || first.contains(" ")
                || in(VERB, line, found.end()).lookingAt()
                || line.substring(found.end()).isBlank();
    }

    /**
     * Whether another entry opens in the middle of a line, where cells run several together without a stop: at a date
     * before a dash, or at a partner's name that nothing leads on to and that starts to tell something.
     */
    static boolean opensAt(
            String line, int at, boolean sentenceStart, List<String> current, Names names, Set<String> rowLeads) {
        var head = at(line, at, names, rowLeads);
        if (head.dated && (sentenceStart || opensDated(line, at))) return true;
        if (head.partners.isEmpty() || head.end == at) return false;
        if (sentenceStart) return true;
        var before = line.substring(0, at).stripTrailing();
        var word = before.substring(
                Math.max(before.lastIndexOf(' '), Math.max(before.lastIndexOf('('), before.lastIndexOf('/'))) + 1);
        if (word.isEmpty() || ",/&+-–—:(".indexOf(word.charAt(word.length() - 1)) >= 0) return false;
        if (LEADING_ON.contains(word.toLowerCase()) || word.endsWith("ing")) return false;
        if (head.partners.equals(current)) return false;
        var plain = names.at(line, at);
        if (plain == null) return false;
        var name = plain.names().getFirst();
        var known = name.equals(name.toUpperCase()) || rowLeads.contains(name);
        return in(VERB, line, plain.end()).lookingAt()
                || known && in(CAPITAL_NEXT, line, plain.end()).lookingAt();
    }

    /** Whether a dated entry opens in the middle of a line. */
    static boolean opensDated(String line, int at) {
        var date = in(DATE, line, at);
        return date.lookingAt() && DateWords.read(date.group(1)) != null;
    }

    private static Matcher in(Pattern pattern, String line, int start) {
        return pattern.matcher(line)
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .region(start, line.length());
    }
}

package throughline.command.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.command.reading.ReadEntry.Kind;

/** The set phrases in which people say more than a note: completed, on hold, an update is owed … */
record Statement(Kind kind, Pattern pattern, Reach reach, boolean loud) {
    /** How far a statement goes once its words are found. */
    enum Reach {
        /** Its words are all of it. */
        WORDS,
        /** To the end of its sentence. */
        SENTENCE,
        /** To the end of its line, or to the next thing that speaks up. */
        LINE
    }

    static final String AS_AT = "(?:\\s*[,(–-]?\\s*(?:(?i:on|in|by|at)\\s+)?" + DateWords.DATE + "\\)?)";
    private static final String END = "\\s*(?:[.!](?=\\s|$)|(?=$|\\R))";
    private static final String THIS =
            "(?:(?:this|the)\\s+)?(?:(?:action|project|programme|scheme|task|delivery|pilot|initiative)\\s+)?"
                    + "(?:(?:is|are|was|has|have|been|now|currently|all|also|fully|put|placed|temporarily)\\s+)*";
    private static final String NOT_BEFORE =
            "(?<!(?i:not|not yet|partially|partly|part|be|nearly|almost|%|to|when|once|until|if)\\s{1,2})";

    /** A statement that speaks up in the middle of a sentence, as capitals do. */
    private static final List<Statement> LOUD = List.of(
            loud(Kind.PARTLY_COMPLETED, "PART(?:LY|IALLY)?[ -]COMPLETED?\\b(?![?])", Reach.WORDS),
            loud(
                    Kind.IN_PLACE,
                    "(?<=(?i:in place|in place and operational)\\s{1,2})COMPLETED?\\b(?![?])" + AS_AT + "?",
                    Reach.WORDS),
            loud(
                    Kind.COMPLETED,
                    NOT_BEFORE + "(?:WORKS?\\s+)?(?:COMPLETED?|ACHIEVED|DONE)\\b(?!\\s*[?]|\\s+BY\\s+\\d)" + AS_AT
                            + "?",
                    Reach.WORDS),
            loud(Kind.CLOSED, NOT_BEFORE + "CLOSED\\b(?![?])" + AS_AT + "?", Reach.WORDS),
            loud(Kind.ON_HOLD, "ON HOLD\\b", Reach.SENTENCE),
            loud(
                    Kind.UPDATE_NOT_RECEIVED,
                    "(?i:no\\s+(?:progress\\s+)?updates?\\s+(?:(?:was|were|has been|have been|yet)\\s+)?(?:received|provided|submitted|supplied|given)\\b)",
                    Reach.SENTENCE),
            loud(
                    Kind.UPDATE_NOT_RECEIVED,
                    "(?i:(?:updates?\\s+)?not\\s+(?:been\\s+)?(?:provided|received|submitted|supplied|returned)\\s+(?:in time|by the deadline)\\b)",
                    Reach.SENTENCE),
            loud(
                    Kind.UPDATE_NOT_RECEIVED,
                    "(?i:updates?\\s+not\\s+(?:yet\\s+|been\\s+)?(?:provided|received|submitted|supplied|returned)\\b)",
                    Reach.SENTENCE),
            loud(
                    Kind.UPDATE_REQUIRED,
                    "(?<!(?i:no|not)\\s)(?i:(?:requir(?:es?|ing)|needs?|awaiting|await|request(?:ed)?|seeking|chasing)\\s+(?:an?\\s+|further\\s+|any\\s+)?(?:progress\\s+)?updates?\\s+from\\b)",
                    Reach.WORDS),
            loud(
                    Kind.UPDATE_REQUIRED,
                    "(?<!(?i:no)\\s)(?i:(?:progress\\s+)?updates?\\s+(?:(?:is|are|to be|still)\\s+)*(?:required|requested|needed|awaited|outstanding|sought|due)\\s+from\\b)",
                    Reach.WORDS),
            loud(Kind.QUERY, "(?:Query|QUERY|Queried|Question|QUESTION)\\s*[:–—-]", Reach.LINE));

    /** A statement that only counts at the start of a sentence. */
    private static final List<Statement> QUIET = List.of(
            quiet(
                    Kind.PARTLY_COMPLETED,
                    THIS + "(?:partly|partially|part)[ -](?:completed?|achieved|delivered)" + AS_AT + "?(?:" + END
                            + "|(?=\\s*[;,–(-]\\s?))",
                    Reach.SENTENCE),
            quiet(
                    Kind.IN_PLACE,
                    THIS + "in place(?:\\s+and (?:operational|ongoing|embedded))?\\s*[:–-]?\\s*(?-i:COMPLETED?)" + AS_AT
                            + "?",
                    Reach.WORDS),
            quiet(
                    Kind.IN_PLACE,
                    "(?:" + THIS
                            + "(?:in place(?:\\s+and (?:operational|ongoing|embedded))?|business as usual|bau|embedded(?: as (?:business as usual|bau))?))"
                            + END,
                    Reach.WORDS),
            quiet(
                    Kind.CLOSED,
                    THIS
                            + "(?:closed|withdrawn|cancelled|abandoned|discontinued|no longer (?:required|needed|relevant|applicable))(?:(?=\\s+(?:due|because|as|by|at|following|since|owing|on|in)\\b|\\s*[,;:–(-])|"
                            + END + ")",
                    Reach.SENTENCE),
            quiet(
                    Kind.COMPLETED,
                    THIS + "(?:completed?|achieved|done|finished|discharged|delivered)(?:\\s+in full)?"
                            + "(?:\\s+(?:and|&)\\s+closed)?" + AS_AT + "?" + END,
                    Reach.WORDS),
            quiet(Kind.COMPLETED, THIS + "(?:completed?|achieved)" + AS_AT + "?(?=\\s*[;–—(-]\\s)", Reach.WORDS),
            quiet(
                    Kind.COMPLETED,
                    THIS + "(?:completed?|achieved|delivered|finished)(?=\\s+by\\s+(?:the\\s+)?(?-i:\\p{Lu}))",
                    Reach.WORDS),
            quiet(Kind.SUPERSEDED, THIS + "(?:superseded|replaced)\\s+by\\b", Reach.SENTENCE),
            quiet(
                    Kind.RESUMED,
                    THIS + "(?:resumed|re-?started|recommenced|no longer (?:on hold|paused))\\b(?!\\s+\\d+\\s+\\p{Ll})",
                    Reach.SENTENCE),
            quiet(
                    Kind.ON_HOLD,
                    THIS
                            + "(?:(?<!\\b(?:was|were)\\s)on hold\\b|(?:paused|suspended|stopped|halted|stalled|deferred|postponed)(?="
                            + END
                            + "|\\s+(?:this|for|due|because|until|till|to|in|since|as|owing|at|while|pending|whilst|following|and|after)\\b|\\s*[,;:–(-])|delayed\\s+(?:until|till|to)\\b)",
                    Reach.SENTENCE),
            quiet(Kind.REOPENED, THIS + "re-?opened\\b", Reach.SENTENCE),
            quiet(
                    Kind.NOT_STARTED,
                    THIS
                            + "(?:not (?:yet )?(?:started|commenced|begun)|yet to (?:start|commence|begin)|(?:due )?to (?:start|commence|begin)\\b(?=[^.]*"
                            + DateWords.DATE + "))",
                    Reach.SENTENCE),
            quiet(
                    Kind.CARRIED_FORWARD,
                    THIS
                            + "(?:(?:to|will|should)\\s+(?:now\\s+)?)?(?:be\\s+)?(?:carr(?:y|ied)\\s+(?:forward|over)|c/f(?:wd)?|rolled\\s+(?:forward|over))(?="
                            + END + "|\\s+(?:to|into|in|as|due|because|with|for)\\b|\\s*[,;:–(-])",
                    Reach.SENTENCE),
            quiet(
                    Kind.DUPLICATE,
                    "(?:this\\s+(?:action\\s+)?is\\s+|action\\s+is\\s+)?(?:a\\s+)?(?:duplicat(?:e|ion|ed|es)\\s+(?:of|with|in|at|by|under|action)|duplicates\\s+(?:action\\s+)?\\d|(?:the\\s+)?same\\s+as\\s+(?:action\\s+)?\\d)",
                    Reach.SENTENCE),
            quiet(
                    Kind.SEE_ELSEWHERE,
                    "(?:as above|as per above|see above|ditto|see (?:note|notes|update|comment|action|row|entry)?\\s*(?:above|below|\\d+(?:\\.\\d+)*)|as (?:for |per )?(?:action )?\\d+\\.\\d+)"
                            + END,
                    Reach.WORDS),
            quiet(
                    Kind.NO_CHANGE,
                    "(?:no (?:change|further update|further progress|new update)s?|nothing (?:new|further)? ?to (?:report|add)|unchanged|position unchanged)(?:\\s+(?:this|since|from|at|to)\\b[^.;]*)?"
                            + END,
                    Reach.WORDS),
            quiet(
                    Kind.UPDATE_NOT_RECEIVED,
                    "(?:no updates?|nil return|awaiting update)(?:\\s+(?:this|for|at)\\b[^.;]*)?" + END,
                    Reach.WORDS),
            quiet(
                    Kind.UPDATE_REQUIRED,
                    "(?:(?:progress )?updates? (?:is )?(?:required|requested|needed|awaited|outstanding)|(?:requires|needs) (?:an )?updates?)"
                            + END,
                    Reach.WORDS),
            quiet(Kind.NOTHING, "(?:n/?a|none|nil|tbc|tba|not applicable|-+|–|—|\\.+)" + END, Reach.WORDS));

    private static Statement loud(Kind kind, String words, Reach reach) {
        return new Statement(kind, Pattern.compile("(?U)(?<![\\w/])" + words), reach, true);
    }

    private static Statement quiet(Kind kind, String words, Reach reach) {
        return new Statement(kind, Pattern.compile("(?iU)(?:" + words + ")(?![\\w])"), reach, false);
    }

    /** A statement and where its words end. */
    record Said(Statement statement, int end) {}

    static @Nullable Said at(String line, int start, boolean sentenceStart) {
        var said = first(LOUD, line, start);
        return said != null || !sentenceStart ? said : first(QUIET, line, start);
    }

    private static @Nullable Said first(List<Statement> statements, String line, int start) {
        for (var statement : statements) {
            var words = in(statement.pattern, line, start);
            if (words.lookingAt() && words.end() > start) return new Said(statement, words.end());
        }
        return null;
    }

    private static Matcher in(Pattern pattern, String line, int start) {
        return pattern.matcher(line)
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .region(start, line.length());
    }

    /** Where statements of the loud kind begin, in order. */
    static List<Integer> loudIn(String line) {
        var starts = new ArrayList<Integer>();
        for (var statement : LOUD) {
            var words = statement.pattern.matcher(line);
            while (words.find()) starts.add(words.start());
        }
        return starts.stream().distinct().sorted().toList();
    }
}

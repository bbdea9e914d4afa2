package throughline.command.reading;

import java.util.regex.Pattern;

/** Words by which a timescale says something other than a date. */
final class Wordings {
    static final Pattern NOTHING = whole("n\\s?[/.]\\s?a|not\\s+applicable|none|nil");

    static final Pattern CARRIED_OVER = any(
            "(?:\\bNB:?\\s+)?(?:\\b(?:to\\s+be|will\\s+be|may\\s+be)\\s+)?\\b(?:carr(?:y|ied|ies|ying)[\\s-]+(?:it\\s+)?(?:over|forward)|c/f)\\b"
                    + "(?:\\s+(?:in)?to\\s+(?:the\\s+)?next\\s+(?:year(?:['’]s)?\\s*)?(?:action\\s+)?(?:plan)?)?");

    static final Pattern GOES_ON = any(
            "\\b(?:on[\\s-]?going|continu(?:ous|al)(?:ly)?|business\\s+as\\s+usual|BAU"
                    + "|throughout\\s+(?:the\\s+)?(?:(?:year|period)|(?:life\\s+of\\s+the\\s+)?plan)|rolling(?:\\s+programme)?)\\b");

    static final Pattern OPEN = any(
            "\\b(?:uncertain|unknown|unclear|TBC|TBA|TBD|not\\s+(?:yet\\s+)?(?:known|agreed|set|decided)"
                    + "|to\\s+be\\s+(?:confirmed|agreed|advised|announced|arranged|decided|determined|scheduled|set))\\b|^\\s*\\?+\\s*$");

    static final Pattern SOON =
            any("\\b(?:ASAP|as\\s+soon\\s+as\\s+(?:possible|practicable)|immediate(?:ly)?|urgent(?:ly)?"
                    + "|(?:short|medium|long)(?:er)?[\\s-]+term)\\b");

    /** A later look at the matter, which is not a piece of work by that name: “Review of X complete by March”. */
    static final Pattern REVIEWED = any(
            "^\\W*(?:for\\s+|to\\s+be\\s+|next\\s+|under\\s+|annual\\s+)?review(?:ed)?\\b(?!\\s+(?:of|to\\s+be|complete))"
                    + "|\\b(?:at|for|by)\\s+(?:the\\s+)?next\\s+(?:[\\p{L}-]+\\s+){0,2}(?:review|iteration|refresh)\\b"
                    + "|\\b(?:to\\s+be\\s+reviewed|review\\s+date)\\b");

    static final Pattern HAPPENS = any(
            "\\bnext\\s+(?:[\\p{L}&-]+\\s+){0,4}(?:meeting|board|committee|conference|forum|panel|executive)\\b|\\bat\\s+(?:the\\s+)?(?:[\\p{L}&-]+\\s+){0,4}meetings?\\b"
                    + "|\\bwithin\\s+[^.;]{1,40}?\\bof\\b|\\b(?:following|after|upon|once|when|prior\\s+to|in\\s+line\\s+with|to\\s+coincide\\s+with|ahead\\s+of)\\b"
                    + "|\\bon\\s+(?:the\\s+)?(?:completion|receipt|publication|approval|launch|appointment)\\s+of\\b"
                    + "|\\bas\\s+(?:and\\s+when|required|needed|necessary|and\\s+where)\\b|\\b[A-Z][\\p{L}&]*\\s+dates\\b|\\bdates\\s+of\\b");

    /** A date behind these is when something begins, or what must have passed. */
    static final Pattern FROM_THEN =
            any("\\b(?:from|start(?:s|ing|ed)?(?:\\s+(?:in|on|date))?|commenc(?:es|ing|ed)(?:\\s+(?:in|on))?"
                    + "|begin(?:s|ning)?(?:\\s+(?:in|on))?|since|w\\.?e\\.?f\\.?):?\\s*$");

    /** And what stands behind such a date. */
    static final Pattern ONWARDS = any(
            "^\\s*(?:onwards?\\b|(?:[-–—/,(]\\s*)?(?:(?:and|then|and\\s+then|to)\\s+)?(?:is\\s+)?on[\\s-]?going\\b)");

    static final Pattern AFTER_THEN = any("\\b(?:after|following|once|of|since)\\s+(?:the\\s+)?$");

    static final Pattern HOW_LONG =
            whole("(?:within|over|for|approx(?:imately|\\.)?)?\\s*(?:the\\s+next\\s+)?(?:\\d{1,3}|" + Counts.WORDS
                    + ")(?:\\s?[-–]\\s?\\d{1,3})?[\\s-]+(?:day|week|month|year)s?");

    static final Pattern HALF_A_YEAR = any("(?<![\\d/])20\\d\\d(?:\\s?/|[–-])(?=\\s|[.,;)]|$)(?!\\s*[\\p{L}\\d])");

    private Wordings() {}

    private static Pattern any(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Pattern whole(String words) {
        return any("^[\\s\\p{Punct}–—]*(?:" + words + ")[\\s\\p{Punct}–—]*$");
    }
}

package throughline.command.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what must come true before an action can be done. Only words on which the action itself depends count: a child
 * may be “subject to” a plan and a team may ask “if” something works, and neither is a condition.
 */
public final class ConditionReading {
    /** @param text the condition with the words that make it one: “subject to funding” */
    public record Condition(String text, Span span) {}

    /** What has to be given, decided or found before work can begin. */
    private static final String GIVEN =
            "(?:approvals?|agreements?|bids?|funding|funds?|grants?|budgets?|costs?|resources?|resourcing|capacity"
                    + "|outcomes?|decisions?|confirmation|consent|permissions?|sign[\\s-]?off|consultation|procurement|contracts?|recruitment"
                    + "|appointments?|availability|evaluation|results?|responses?|clearance|authori[sz]ation|licen[cs]es?|staffing|planning(?:[ \\t]+permission)?"
                    + "|ratification|allocation|guidance|review|settlement|business\\scase)";

    private static final String SOME_WORDS = "(?:[\\p{L}\\p{N}&'’/-]+[ \\t]+){0,5}?";
    private static final String TO_THE_END = "[^.;\\n()]{0,200}";
    private static final String OF_WHAT = "(?:[ \\t]+(?:of|from|by|on|for|to|in)\\b" + TO_THE_END + ")?";

    /** Notes run on without a full stop: whoever approves is one word or a name. */
    private static final String BY_WHOM =
            "(?:[ \\t]+(?:from|of|by)[ \\t]+(?:(?:the|each|all|every|our|their|both)[ \\t]+)?"
                    + "(?-i:\\p{Lu}[\\p{L}&]*(?:[ \\t]+\\p{Lu}[\\p{L}&]*){0,3}|\\p{Ll}+))?";

    private static final Pattern CONDITION = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:"
                    + "subject[ \\t]+to[ \\t]+" + SOME_WORDS + GIVEN + "\\b" + TO_THE_END
                    + "|(?<!(?:people|persons?|adults?|children|those|users|alcohol|drug|drugs)[ -])"
                    + "(?:dependent|dependant|depending|contingent|conditional)[ \\t]+(?:up)?on[ \\t]+[^.;\\n()]{1,200}"
                    + "|pending[ \\t]+" + SOME_WORDS + GIVEN + "\\b" + OF_WHAT
                    + "|await(?:ing|s)?[ \\t]+" + SOME_WORDS + GIVEN + "\\b" + OF_WHAT
                    + "|(?:will[ \\t]+)?requires?[ \\t]+(?:[\\p{L}-]+[ \\t]+){0,3}?(?:approval|permission|consent|sign[\\s-]?off)\\b"
                    + BY_WHOM
                    + "|(?<!(?:see|check|ask|asks|asked|even|as|consider|know|determine|establish|decide|assess|what|and/or)[ ])"
                    + "if[ \\t]+(?!not\\b|so\\b|any\\b|possible|required|needed|necessary|appropriate|applicable|relevant)"
                    + "[^.;\\n()]{2,100}?\\b(?:takes?[ \\t]+place|happens?|occurs?|goes[ \\t]+ahead|go[ \\t]+ahead|allows?|permits?|continues?"
                    + "|becomes?[ \\t]+available"
                    + "|(?:is|are|can[ \\t]+be|has[ \\t]+been|have[ \\t]+been)[ \\t]+(?:not[ \\t]+)?(?:agreed|approved|successful|secured|granted"
                    + "|available|confirmed|awarded|announced|called|received|obtained|found|extended|renewed|commissioned|unsuccessful))\\b"
                    + "(?:[ \\t]+(?:in|at|on|by|for|to|from)\\b" + TO_THE_END + ")?"
                    + "|(?:provided|providing|on[ \\t]+condition)[ \\t]+that[ \\t]+[^.;\\n()]{2,200}"
                    + "|(?:where|when|once|as|if)[ \\t]+(?:[\\p{L}-]+[ \\t]+){0,2}?(?:funding|funds|resources?|capacity|budgets?)[ \\t]+"
                    + "(?:allows?|permits?|(?:is|are|becomes?|has[ \\t]+been|have[ \\t]+been)[ \\t]+(?:available|secured|agreed|approved|confirmed))"
                    + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A status in capitals begins something new, although no full stop stands before it. */
    private static final Pattern STATUS =
            Pattern.compile("\\s+(?:COMPLETED?|ONGOING|CONFIRMED|DELIVERED|IN PLACE|NOT STARTED)\\b");

    private ConditionReading() {}

    /** In the order of the text; no two of them overlap. */
    public static List<Condition> of(String text) {
        var conditions = new ArrayList<Condition>();
        var match = CONDITION.matcher(text);
        while (match.find()) {
            var status = STATUS.matcher(match.group());
            var length = status.find() ? status.start() : match.group().length();
            var words = match.group().substring(0, length).stripTrailing().replaceFirst("[\\s,:–-]+$", "");
            conditions.add(new Condition(words, new Span(match.start(), match.start() + words.length())));
        }
        return conditions;
    }
}

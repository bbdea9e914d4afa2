package throughline.command.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.events.Lead;

/**
 * A printed name apart from what stands beside it: initials, "or nominee", "vacant", the mark of a lead or a supporter.
 *
 * @param role what a mark in brackets says of the party's part, if there is one
 */
record Notes(String name, @Nullable String note, Lead.@Nullable Role role, boolean asked) {
    private static final Pattern END = Pattern.compile("[\\s.,:;–—-]+$");
    private static final Pattern BRACKET = Pattern.compile("\\s*[(\\[]([^()\\[\\]]*)[)\\]]$");
    private static final Pattern OR = Pattern.compile("(?i)\\s*,?\\s+or\\s+(?=\\S)");
    private static final Pattern LEAD = Pattern.compile(
            "(?i)(?:the )?(?:overall |joint |co-|primary )?leads?(?: agency| officer| partner)?|leading|owner");
    private static final Pattern SUPPORT =
            Pattern.compile("(?i)support(?:ing|ed|s)?(?: agency| partner| role)?|in support|partner|deputy");
    /** What is no part of a name: initials, an abbreviation of it, or how the post is held. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?:\\p{Lu}{1,6}s?(?:\\s?[/,&]\\s?\\p{Lu}{2,4})*)"
                    + "|(?i:vacant.*|acting|interim|tbc|tba|to be .*|or .*|from .*|until .*|job ?share.*|part[- ]time|temporary|currently .*|(?:vice-|co-)?chair|\\?)");

    private static final Pattern UNSETTLED = Pattern.compile("(?i)vacant|tb[ca]|to be |\\?");

    static Notes of(String printed) {
        var text = printed.strip();
        var asked = text.endsWith("?");
        text = END.matcher(text.replaceFirst("\\s*\\?+\\s*$", "")).replaceFirst("");
        String note = null;
        Lead.Role role = null;
        var or = OR.matcher(text);
        if (or.find() && Joining.DEPUTY.matcher(text.substring(or.end())).matches()) {
            note = text.substring(or.start()).strip().replaceFirst("^,\\s*", "");
            text = text.substring(0, or.start());
        }
        var bracket = BRACKET.matcher(text);
        while (bracket.find() && bracket.start() > 0) {
            var inside = bracket.group(1).strip();
            if (LEAD.matcher(inside).matches()) {
                role = Lead.Role.PRIMARY;
            } else if (SUPPORT.matcher(inside).matches()) {
                role = Lead.Role.SUPPORTING;
            } else if (beside(inside, text.substring(0, bracket.start()))) {
                note = note == null ? inside : inside + ", " + note;
            } else {
                break;
            }
            asked |= inside.endsWith("?");
            text = END.matcher(text.substring(0, bracket.start())).replaceFirst("");
            bracket = BRACKET.matcher(text);
        }
        return new Notes(text, note, role, asked);
    }

    /** A body's abbreviation in brackets tells one post from its like elsewhere, unless it only shortens the name. */
    private static boolean beside(String inside, String name) {
        if (FieldWords.council(inside, Glossary.NONE) || FieldWords.has(FieldWords.AGENCIES, inside)) {
            return Abbreviations.spelt(name.strip(), inside) != null;
        }
        return BESIDE.matcher(inside).matches() || Standing.person(FieldWords.split(inside));
    }

    static boolean unsettled(String note) {
        return UNSETTLED.matcher(note).find();
    }
}

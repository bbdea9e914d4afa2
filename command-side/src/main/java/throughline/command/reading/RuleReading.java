package throughline.command.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.events.AccountabilityRule;
import throughline.events.Prose;

/** Finds where a plan says who answers when its lead column names a group or a list. Most plans say nothing of it. */
public final class RuleReading {
    private static final Pattern SENTENCE = Pattern.compile("[^.;!?\\r\\n]+(?:[.!?]+(?=\\S)[^.;!?\\r\\n]+)*[.!?]?");
    /** Without a condition on what is named as lead, a sentence about a chair tells of governance, and is no rule. */
    private static final Pattern CONDITION = Pattern.compile(
            "(?i)\\b(?:where|when|whenever|if|for|against)\\b.*\\b(?:leads?|column|named|listed|identified)\\b"
                    + "|\\b(?:leads?|column|named|listed|identified)\\b.*\\b(?:where|when|whenever|if|for)\\b");

    private static final Pattern DENIED = Pattern.compile("(?i)\\b(?:not|never|nor|neither|no longer)\\b");
    private static final Pattern ANSWERS =
            Pattern.compile("(?i)\\b(?:(accountab)|(responsib)|(answerab))(?:le|ly|ility|ilities)\\b");
    private static final Pattern GROUP =
            Pattern.compile("(?i)\\b(?:sub-?)?(?:groups?|boards?|partnerships?|committees?|panels?|forums?)\\b");
    private static final Pattern CHAIR = Pattern.compile("(?i)\\b(?:co-)?chair(?:s|man|person|woman)?\\b");
    private static final Pattern LIST = Pattern.compile(
            "(?i)\\blist(?:s|ed)?\\b" + "|\\b(?:more than one|several|multiple|two or more|a number of)\\s+\\p{L}+");
    private static final Pattern FIRST =
            Pattern.compile("(?i)\\bfirst\\b(?!\\s+(?:quarter|year|action|plan|month|meeting))");

    private RuleReading() {}

    /** @param notes of the plan, in their printed order */
    public static Optional<ReadRule> of(List<String> notes) {
        Prose group = null;
        Prose list = null;
        var places = new ArrayList<ReadRule.Place>();
        for (int note = 0; note < notes.size(); note++) {
            for (var sentence : SENTENCE.matcher(notes.get(note)).results().toList()) {
                var ofGroup = group == null ? word(sentence.group(), GROUP, CHAIR) : null;
                var ofList = list == null ? word(sentence.group(), LIST, FIRST) : null;
                if (ofGroup != null || ofList != null) {
                    group = ofGroup == null ? group : ofGroup;
                    list = ofList == null ? list : ofList;
                    places.add(new ReadRule.Place(note, trimmed(sentence)));
                }
            }
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        var asWritten = places.stream()
                .map(place -> place.span().of(notes.get(place.note())))
                .collect(Collectors.joining("\n"));
        return Optional.of(new ReadRule(new AccountabilityRule(group, list, new Prose(asWritten)), places));
    }

    /** The plan's word that stands nearest to whoever answers, where the sentence is about such leads. */
    private static @Nullable Prose word(String sentence, Pattern lead, Pattern whoAnswers) {
        if (!CONDITION.matcher(sentence).find()
                || DENIED.matcher(sentence).find()
                || !lead.matcher(sentence).find()) {
            return null;
        }
        var who = whoAnswers.matcher(sentence);
        if (!who.find()) {
            return null;
        }
        return ANSWERS.matcher(sentence)
                .results()
                .min((one, other) ->
                        Integer.compare(distance(one, who.toMatchResult()), distance(other, who.toMatchResult())))
                .map(found -> new Prose(adjective(found)))
                .orElse(null);
    }

    private static int distance(MatchResult word, MatchResult who) {
        return word.start() < who.start() ? who.start() - word.end() : word.start() - who.end();
    }

    private static String adjective(MatchResult word) {
        var root = word.group().toLowerCase(Locale.ROOT).replaceFirst("(?:le|ly|ility|ilities)$", "");
        return root + "le";
    }

    private static Span trimmed(MatchResult found) {
        var text = found.group();
        return new Span(
                found.start() + text.length() - text.stripLeading().length(),
                found.end() - text.length() + text.stripTrailing().length());
    }
}

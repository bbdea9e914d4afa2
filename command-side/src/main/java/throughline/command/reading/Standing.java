package throughline.command.reading;

import static throughline.command.reading.FieldWords.has;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Tells what a printed name shows itself to be. */
record Standing(Glossary glossary, Parties parties) {
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)(?:tbc|tba|tbd|to be (?:confirmed|agreed|appointed|determined|decided|advised|identified)(?: .*)?|(?:as|see) .+|ditto|vacant|vacancy"
                    + "|n/?a|not applicable|none|not (?:yet )?(?:known|assigned|agreed)|unassigned|unknown|[-–—?.…]+)[.?]*");
    private static final Pattern EVERYONE = Pattern.compile(
            "(?i)all|everyone|everybody|partners|all (?:of )?(?:the |other |our |relevant |named |responsible |specified |duty |statutory |lead )*"
                    + "(?:[\\p{L}'’]+ ){0,3}(?:partners?|holders|agenc(?:y|ies)|members|organisations|authorities|leads|services|bodies"
                    + "|signatories|stakeholders|schools|councils|districts|forces|staff|partnerships|boards|providers)(?: (?:of|on) .*)?"
                    + "|(?:whole |the )?partnership[- ]wide|multi-agency");
    private static final Pattern OF_BODY = Pattern.compile(
            "(?i)(?:the )?(?:office|department|ministry|university|college|institute|institution|diocese) (?:of|for) .+");

    Nature of(String printed) {
        var name = printed.replaceFirst("\\s*[.?]+$", "").strip();
        if (name.isEmpty() || NOBODY.matcher(printed.strip()).matches()) {
            return Nature.NOBODY;
        }
        if (EVERYONE.matcher(name).matches()) {
            return Nature.EVERYONE;
        }
        var bare = FieldWords.plain(name).replaceFirst("^(?:the|our|its|their) ", "");
        var words = FieldWords.split(name.replaceAll("\\([^)]*\\)", " "));
        if (person(words)) {
            return Nature.PERSON;
        }
        if (OF_BODY.matcher(name).matches()) {
            return Nature.NAMED;
        }
        if (post(words)) {
            return Nature.POST;
        }
        return body(name, bare, words);
    }

    private Nature body(String name, String bare, String[] words) {
        var last = words[words.length - 1];
        var head = words.length > 2 && has(FieldWords.COMPASS, last) ? words[words.length - 2] : last;
        var expansion = glossary.expansions().get(name);
        if (expansion != null && has(FieldWords.GROUPS, last(expansion))) {
            return Nature.GROUP;
        }
        if (words.length > 1 && has(FieldWords.GROUPS, head)
                || words.length == 1
                        && (bare.equals("board")
                                || FieldWords.GROUPS.contains(bare) && FieldWords.abbreviation(name))) {
            return Nature.GROUP;
        }
        if (FieldWords.TOPICS.contains(bare)) {
            return Nature.TOPIC;
        }
        if (words.length == 1 && has(FieldWords.AGENCIES, name)
                || FieldWords.AGENCIES.contains(bare)
                || bare.equals("council")) {
            return Nature.AGENCY;
        }
        if (words.length == 1 && FieldWords.abbreviation(name) && !has(FieldWords.COMPASS, name)) {
            return Nature.ABBREVIATION;
        }
        if (words.length > 1 && has(FieldWords.NAMED, head)) {
            return Nature.NAMED;
        }
        if (words.length > 1 && (has(FieldWords.HEADED, head) || has(FieldWords.AGENCIES, head))
                || words.length > 1 && FieldWords.abbreviation(last) && FieldWords.capital(words[0])
                || FieldWords.TOPICS.contains(owned(name))) {
            return Nature.HEADED;
        }
        return parties.has(name) ? Nature.KNOWN : Nature.OTHER;
    }

    private static boolean post(String[] words) {
        var last = words[words.length - 1];
        for (int i = 0; i < words.length; i++) {
            if (has(FieldWords.POSTS, words[i])) {
                var end = i == words.length - 1;
                if (end
                        || !has(FieldWords.GROUPS, last) && words[i + 1].matches("of|for|in|to|at|on|[–—-]")
                        || words[i + 1].matches("of|for") && !words[i].endsWith("s")
                        || words[i].endsWith(",")
                        || ranked(words, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean ranked(String[] words, int at) {
        return has(FieldWords.RANKS, words[at])
                && !has(FieldWords.GROUPS, words[words.length - 1])
                && !has(FieldWords.HEADED, words[words.length - 1]);
    }

    /** Ranks and titles make a surname; a given name or an initial does so by itself. */
    static boolean person(String[] words) {
        int first = 0;
        while (first < words.length && words[first].matches("(?i)chief|ch\\.?|det\\.?|detective|acting|temporary")) {
            first++;
        }
        var titled = false;
        while (first < words.length && title(words[first])) {
            titled = true;
            first++;
        }
        var rest = Arrays.copyOfRange(words, first, words.length);
        if (rest.length == 0
                || rest.length > 3
                || !Arrays.stream(rest)
                        .allMatch(word -> word.matches("\\p{Lu}\\.?|\\p{Lu}[\\p{L}'’-]+")
                                && !has(FieldWords.FIELDS, word)
                                && !has(FieldWords.POSTS, word)
                                && !has(FieldWords.HEADED, word)
                                && !has(FieldWords.NAMED, word)
                                && !has(FieldWords.GROUPS, word)
                                && !has(FieldWords.AGENCIES, word)
                                && !has(FieldWords.TOPICS, word)
                                && !has(FieldWords.SUBJECTS, word)
                                && (word.length() == 1 || !FieldWords.abbreviation(word)))) {
            return false;
        }
        return titled
                || rest.length > 1
                        && (has(FieldWords.GIVEN_NAMES, rest[0]) || rest[0].matches("\\p{Lu}\\.?"))
                        && rest[rest.length - 1].length() > 2;
    }

    private static boolean title(String word) {
        var plain = word.replaceFirst("^[TtAa]/", "");
        return has(FieldWords.TITLES, plain) || has(FieldWords.RANKS, plain);
    }

    private static String owned(String name) {
        return FieldWords.plain(name).replaceFirst("^.*'s ", "");
    }

    private static String last(String text) {
        var words = FieldWords.split(text);
        return words[words.length - 1];
    }
}

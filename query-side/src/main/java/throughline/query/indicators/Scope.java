package throughline.query.indicators;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a sentence speaks of the place and the time that the readings are of; where that is open, nothing is said. */
record Scope(Wording sentence, Set<String> places) {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Set<String> OTHER_TIMES =
            Set.of("since", "quarter", "month", "decade", "week", "pandemic", "weekend", "night");

    /** It names a place after “in” or “across” that is not the plan's own. */
    boolean elsewhere() {
        var words = sentence.words();
        for (int at = 0; at + 1 < words.size(); at++) {
            if (Set.of("in", "acros", "within").contains(words.get(at))) {
                int next = words.get(at + 1).equals("the") ? at + 2 : at + 1;
                if (next < words.size()
                        && Character.isUpperCase(sentence.raw().get(next).codePointAt(0))
                        && !places.contains(words.get(next))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** It names no year but those of the readings, and no other stretch of time than a year. */
    static boolean sameTime(Wording sentence, Change change) {
        var labels = change.from().at() + " " + change.to().at();
        var years = sentence.words().stream().filter(word -> YEAR.matcher(word).matches());
        return years.allMatch(labels::contains) && !otherTime(sentence.words());
    }

    private static boolean otherTime(List<String> words) {
        var text = String.join(" ", words).toLowerCase(Locale.UK);
        var without = text.replaceAll("(?:last|past) (?:12|twelve) month|(?:last|past) year", "");
        return OTHER_TIMES.stream().anyMatch(List.of(without.split(" "))::contains)
                || without.matches(".*\\b(?:last|past|over) \\w+ year\\b.*");
    }
}

package throughline.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * What a board has to know first, in one sentence.
 *
 * @param actions in the plan
 * @param open of them, not done
 * @param rated of those that are open
 * @param offTrack of those that are open, rated worst or overdue
 * @param nobody of those that are off track, where nobody answers
 * @param unanswered of those that are open, where nobody answers
 */
record Headline(int actions, int open, int rated, int offTrack, int nobody, int unanswered) {
    private static final List<String> WORDS =
            List.of("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    String sentence() {
        if (actions == 0) {
            return "This plan promises nothing yet";
        }
        if (open == 0) {
            return actions == 1 ? "The one promise is closed" : "Nothing is left open: all " + word(actions) + " promises are closed";
        }
        return offTrack == 0 ? goesWell() : goesBadly();
    }

    private String goesBadly() {
        var promises = promises(offTrack);
        if (rated == 0) {
            return capital(promises) + " overdue" + andNobody() + (nobody == 0 ? ", and none is rated yet" : "; none is rated yet");
        }
        return capital(promises) + " off track" + andNobody();
    }

    private String andNobody() {
        if (nobody == 0) {
            return "";
        }
        var of = offTrack == 1 ? "it" : nobody == offTrack ? "any of them" : word(nobody) + " of them";
        return ", and nobody answers for " + of;
    }

    private String goesWell() {
        var but = new ArrayList<String>();
        if (unanswered > 0) {
            but.add("nobody answers for " + word(unanswered) + (unanswered == 1 ? " promise" : " promises"));
        }
        if (rated == 0) {
            return "No promise is rated yet, and none is overdue" + (but.isEmpty() ? "" : ", but " + but.getFirst());
        }
        if (rated < open) {
            but.add(word(open - rated) + (open - rated == 1 ? " is" : " are") + " not rated");
        }
        return "Nothing is off track" + (but.isEmpty() ? "" : ", but " + String.join(" and ", but));
    }

    private static String promises(int number) {
        return word(number) + (number == 1 ? " promise is" : " promises are");
    }

    private static String word(int number) {
        return number < WORDS.size() ? WORDS.get(number) : String.valueOf(number);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}

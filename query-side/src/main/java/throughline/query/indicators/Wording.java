package throughline.query.indicators;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import throughline.events.Prose;
import throughline.query.plan.PlanState;

/** Text as words that can be compared: small letters, singular, with the punctuation that parts clauses. */
record Wording(List<String> words, List<String> raw) {
    private static final Pattern WORD = Pattern.compile("\\d+(?:[.,]\\d+)*%?|\\p{L}+|[,;:.–—()]");
    private static final Pattern MEASURED = Pattern.compile(
            "^(?:an? |the )?(?:reduction|decrease|fall|increase|rise|improvement) in ", Pattern.CASE_INSENSITIVE);

    static Wording of(String text) {
        var words = new ArrayList<String>();
        var raw = new ArrayList<String>();
        var found =
                WORD.matcher(text.replaceAll("\\s*(?:per cent|percent|%)", "%").replaceAll("['’]s\\b", ""));
        while (found.find()) {
            raw.add(found.group());
            words.add(singular(found.group().toLowerCase(Locale.UK)));
        }
        return new Wording(List.copyOf(words), List.copyOf(raw));
    }

    /** What an indicator measures, without the direction that its name may begin with. */
    static Wording measured(Prose name) {
        return of(MEASURED.matcher(name.text().strip()).replaceFirst(""));
    }

    /** The words by which a plan may name its own area. */
    static Set<String> places(PlanState plan, String partnership) {
        var own = new HashSet<String>(of(plan.opening().title().text()).words());
        own.addAll(of(partnership).words());
        plan.context().indicators().values().forEach(indicator -> {
            var area = indicator.added().area();
            if (area != null) {
                own.addAll(of(area.text()).words());
            }
        });
        plan.parties()
                .values()
                .forEach(party -> own.addAll(of(party.name().text()).words()));
        return own;
    }

    /** Where the other words stand in these, from {@code from} on; -1 where they don't. */
    boolean at(int from, Wording other) {
        return from + other.words.size() <= words.size()
                && words.subList(from, from + other.words.size()).equals(other.words);
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}

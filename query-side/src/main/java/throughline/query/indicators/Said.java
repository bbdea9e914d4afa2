package throughline.query.indicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import throughline.events.Passage;
import throughline.events.SectionEvent.SectionWritten;
import throughline.query.plan.PlanState;

/**
 * A sentence of the text around a plan's actions.
 *
 * @param where its place in the document: {@code other.keyChallenges[0]}
 */
record Said(String where, String text) {
    /** These are tables, not sentences; what they claim is checked as figures. */
    private static final Set<String> TABLES =
            Set.of("indicators", "interventions", "abbreviations", "other.expandedInText");

    /** Names are spelt out here, and what was printed is described; nothing is claimed. */
    private static final Pattern NO_PROSE = Pattern.compile("(?i).*(?:expanded|abbreviation|glossary|transcription).*");

    static List<Said> in(PlanState plan) {
        var all = new ArrayList<Said>();
        plan.sections().values().stream()
                .sorted(Comparator.comparingInt(SectionWritten::place))
                .filter(section -> !TABLES.contains(section.key().text()))
                .filter(section -> !NO_PROSE.matcher(section.key().text()).matches())
                .forEach(section -> walk(section.content(), section.key().text(), all));
        return all;
    }

    private static void walk(Passage passage, String where, List<Said> all) {
        var text = passage.text();
        if (text != null) {
            for (var sentence : text.text().split("(?<=[.!?])\\s+(?=[\\p{Lu}“\"'‘])|\\n")) {
                all.add(new Said(where, sentence.strip()));
            }
        }
        for (int at = 0; at < passage.parts().size(); at++) {
            var part = passage.parts().get(at);
            walk(part, part.label() == null ? where + "[" + at + "]" : where + "." + part.label(), all);
        }
    }
}

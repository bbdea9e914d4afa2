package throughline.query.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import throughline.events.Passage;
import throughline.query.plan.PlanState;

/** The lists of measures that a document gives: under a heading that calls them measures or indicators. */
record Listed(List<String> measures) {
    static List<Listed> in(PlanState plan) {
        var all = new ArrayList<Listed>();
        plan.sections()
                .values()
                .forEach(section -> walk(section.content(), section.key().text(), all));
        return all;
    }

    private static void walk(Passage passage, String heading, List<Listed> all) {
        var name = heading.toLowerCase(Locale.UK);
        if (passage.list() && (name.contains("measure") || name.contains("indicator"))) {
            var texts = passage.parts().stream()
                    .filter(part -> part.text() != null)
                    .map(part -> String.valueOf(part.text()))
                    .toList();
            if (texts.size() == passage.parts().size() && !texts.isEmpty()) {
                all.add(new Listed(texts));
            }
        }
        passage.parts()
                .forEach(part ->
                        walk(part, part.label() == null ? "" : part.label().text(), all));
    }
}

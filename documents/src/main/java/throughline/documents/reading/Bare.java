package throughline.documents.reading;

import java.util.ArrayList;
import java.util.List;
import throughline.documents.reading.Drafts.PriorityDraft;

/** Priorities that are named and have no actions: numbered headings with nothing below them, at the level of the others. */
record Bare(List<Element> elements, Drafts drafts, List<Element.Heading> bare) {
    void add() {
        boolean none = drafts.priorities.isEmpty();
        var level = levels();
        var numbered = bare.stream()
                .filter(heading -> Names.of(heading.text()).ref() != null && !Names.isGeneric(heading.text()))
                .toList();
        for (var heading : numbered) {
            var names = Names.of(heading.text());
            boolean known = drafts.priorities.stream().anyMatch(priority -> names.ref() != null && names.ref().equals(priority.ref));
            boolean alike = none ? numbered.size() > 1 || names.strict() : level.contains(heading.level());
            if (!known && alike) {
                insert(new PriorityDraft(new ArrayList<>(Bit.of(heading.pieces())), names.ref(), names.title()));
            }
        }
    }

    /** The levels of headings that priorities with a reference were made of. */
    private List<Integer> levels() {
        return elements.stream()
                .filter(Element.Heading.class::isInstance)
                .map(Element.Heading.class::cast)
                .filter(heading -> drafts.priorities.stream()
                        .anyMatch(priority -> priority.ref != null
                                && !priority.heading.isEmpty()
                                && heading.pieces().contains(priority.heading.getFirst().piece())))
                .map(Element.Heading::level)
                .distinct()
                .toList();
    }

    /** Where it stands in the document. */
    private void insert(PriorityDraft priority) {
        int at = 0;
        while (at < drafts.priorities.size() && first(drafts.priorities.get(at)) < first(priority)) {
            at++;
        }
        drafts.priorities.add(at, priority);
    }

    private static int first(PriorityDraft priority) {
        return priority.heading.isEmpty() ? -1 : priority.heading.getFirst().piece().number();
    }
}

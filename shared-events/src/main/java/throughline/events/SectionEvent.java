package throughline.events;

/** What happened to the ordered text around a plan's actions. */
public sealed interface SectionEvent extends Event {
    SectionId sectionId();

    PlanId planId();

    /**
     * @param place from 0, in the order of the document
     * @param key the document's own name for it: {@code notes}, {@code other.vision}
     */
    record SectionWritten(SectionId sectionId, PlanId planId, int place, Prose key, Passage content)
            implements SectionEvent {}

    /** @param content in place of what it said before */
    record SectionRewritten(SectionId sectionId, PlanId planId, Passage content, Prose reason)
            implements SectionEvent {}
}

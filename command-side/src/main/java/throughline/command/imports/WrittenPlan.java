package throughline.command.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.command.reading.Glossary;
import throughline.events.Passage;
import throughline.events.Prose;
import throughline.events.Source;

/** A printed plan in its own words and order: {@code plan-as-written/1}, read and not interpreted. */
public record WrittenPlan(
        Source source,
        Prose title,
        Prose partnership,
        @Nullable Prose period,
        @Nullable Prose version,
        @Nullable Prose marking,
        List<Section> sections,
        List<Priority> priorities,
        int indicators,
        Glossary glossary,
        List<Finding> findings) {
    /** @param key the document's own name for it: {@code notes}, {@code other.vision} */
    public record Section(Prose key, Passage content) {}

    public record Priority(@Nullable Prose ref, Prose title, List<Row> actions) {}

    /** @param columns what the row holds besides, as written */
    public record Row(
            @Nullable Prose ref,
            @Nullable Prose theme,
            Prose text,
            @Nullable Prose lead,
            @Nullable Prose timescale,
            List<Prose> milestones,
            List<Section> columns) {}

    /**
     * Something that a reader of the imported plan should know.
     *
     * @param where the place in the document, such as {@code priorities[2].actions[0]}
     */
    public record Finding(String kind, String where, String sentence) {}

    /** The same plan for a period that it does not say itself. */
    WrittenPlan of(@Nullable Prose given) {
        return new WrittenPlan(
                source, title, partnership, given, version, marking, sections, priorities, indicators, glossary, findings);
    }

    /** The notes, in their printed order. */
    List<String> notes() {
        return sections.stream()
                .filter(section -> section.key().text().equals("notes"))
                .flatMap(section -> Texts.points(section.content()).stream())
                .toList();
    }

    public int actions() {
        return priorities.stream()
                .mapToInt(priority -> priority.actions().size())
                .sum();
    }
}

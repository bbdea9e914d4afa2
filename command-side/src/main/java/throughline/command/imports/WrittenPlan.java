package throughline.command.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.command.reading.Glossary;
import throughline.events.Passage;
import throughline.events.Prose;
import throughline.events.Source;
import throughline.events.StatusKey;

/**
 * A printed plan in its own words and order: {@code plan-as-written/1}, read and not interpreted.
 *
 * @param statusKey that the document explains, or that its ratings fit
 */
public record WrittenPlan(
        Source source,
        Prose title,
        Prose partnership,
        @Nullable Prose period,
        @Nullable Prose version,
        @Nullable Prose marking,
        StatusKey statusKey,
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
            @Nullable Rated rated,
            List<Section> columns) {}

    /** @param because what the label was read from, which is the reason that the record gives */
    public record Rated(Prose label, Prose because) {}

    /**
     * Something that a reader of the imported plan should know.
     *
     * @param where the place in the document, such as {@code priorities[2].actions[0]}
     */
    public record Finding(String kind, String where, String sentence) {}

    /** The same words, read as part of a plan that has its own key, and its own period where the words give none. */
    WrittenPlan in(@Nullable Prose given, StatusKey key) {
        return new WrittenPlan(
                source,
                title,
                partnership,
                period == null ? given : period,
                version,
                marking,
                key,
                sections,
                priorities,
                indicators,
                glossary,
                findings);
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

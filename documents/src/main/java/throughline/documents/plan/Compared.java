package throughline.documents.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.documents.plan.AsWritten.Priority;
import throughline.documents.plan.AsWritten.Row;
import throughline.documents.plan.AsWritten.Section;

/**
 * What a later version of a plan says otherwise than an earlier one. Priorities and rows are named by their place from 0 in
 * the plan that they stand in.
 *
 * @param head fields of the plan itself that differ: title, partnership, period, version, marking
 * @param priorities those that came, went or were named anew, in the order of the later version, what went last
 * @param added rows of the later version that the earlier one does not have, in order
 * @param removed rows of the earlier version that the later one does not have, in order
 * @param changed rows of both that differ, in the order of the later version
 * @param same rows of both that say the same, by their place in the earlier version the place in the later one
 */
public record Compared(
        List<FieldChange> head,
        List<PriorityChange> priorities,
        List<RowAdded> added,
        List<RowRemoved> removed,
        List<RowChange> changed,
        List<SectionChange> sections,
        Map<RowAt, RowAt> same) {
    public Compared {
        head = List.copyOf(head);
        priorities = List.copyOf(priorities);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        sections = List.copyOf(sections);
        same = Map.copyOf(same);
    }

    public boolean isEmpty() {
        return head.isEmpty()
                && priorities.isEmpty()
                && added.isEmpty()
                && removed.isEmpty()
                && changed.isEmpty()
                && sections.isEmpty();
    }

    /** Where a row stands: {@code priorities[priority].actions[row]}. */
    public record RowAt(int priority, int row) {
        public String path() {
            return "priorities[" + priority + "].actions[" + row + "]";
        }
    }

    /**
     * @param name as in the form: {@code title}, {@code lead}, or the heading of another column
     * @param before absent where there was none, {@code after} where there is none any more
     */
    public record FieldChange(
            String name, @Nullable String before, @Nullable String after) {}

    /**
     * @param before where it stood, absent where it is new; {@code after} where it stands, absent where it went
     * @param fields what differs of a priority that both have: ref, title, owner …
     */
    public record PriorityChange(
            @Nullable Integer before,
            @Nullable Integer after,
            @Nullable Priority was,
            @Nullable Priority is,
            List<FieldChange> fields) {
        public PriorityChange {
            fields = List.copyOf(fields);
        }
    }

    /** @param afterRow the row of the earlier version that it follows, absent where it comes first or its priority is new */
    public record RowAdded(RowAt at, Row row, @Nullable RowAt afterRow) {}

    public record RowRemoved(RowAt at, Row row) {}

    /**
     * @param moved whether it stands in another priority now
     * @param fields texts that differ, in the order of the form; not milestones and links, nor progress
     * @param progress absent where it says the same
     * @param alike how alike the words of the two actions are, from 0 to 1
     */
    public record RowChange(
            RowAt before,
            RowAt after,
            Row was,
            Row is,
            boolean moved,
            List<FieldChange> fields,
            @Nullable ProgressChange progress,
            List<PointChange> milestones,
            List<PointChange> links,
            double alike) {
        public RowChange {
            fields = List.copyOf(fields);
            milestones = List.copyOf(milestones);
            links = List.copyOf(links);
        }
    }

    /**
     * @param appended what was written before or behind what stood there, which still stands as it was; absent where the
     *     words that stood there were changed or taken out
     */
    public record ProgressChange(
            @Nullable String before,
            @Nullable String after,
            @Nullable String appended) {}

    /**
     * A milestone or a link that came, went, or was worded anew.
     *
     * @param was its place in the earlier version, {@code is} in the later one
     */
    public record PointChange(
            @Nullable Integer was,
            @Nullable Integer is,
            @Nullable String before,
            @Nullable String after) {}

    public record SectionChange(
            @Nullable Section before, @Nullable Section after) {}
}

package throughline.command.versions;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.command.imports.WrittenPlan;
import throughline.events.ActionId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;

/**
 * Takes over what a later version of a plan's document changes, as far as it was chosen: all of it or nothing. Rows and
 * priorities are numbered from 0 in their printed order, rows over all priorities.
 *
 * @param compared the plan as it was compared with the document
 * @param document the later version, as it was read
 * @param file that it was read from, handed in before, to be kept as evidence; absent where it is not to be kept
 * @param label of the version; absent where none is to be published
 * @param publishedOn the day that the version bears
 * @param priorities of the document that the plan has, or that are to be added
 * @param rows of the document that the plan has, or that are to be added
 * @param gone actions that the document has no more and that do not stay as they are
 * @param sections by the document's own name, those that are taken over
 * @param reason of every change; absent for that the document says so
 * @param rehearse only says what would be recorded, and records nothing
 */
public record TakeOverVersion(
        @TargetAggregateIdentifier PlanId planId,
        Compared compared,
        WrittenPlan document,
        @Nullable UUID file,
        @Nullable Prose label,
        @Nullable LocalDate publishedOn,
        List<Heading> priorities,
        List<Row> rows,
        List<Gone> gone,
        Set<String> sections,
        @Nullable Prose reason,
        boolean rehearse) {
    public TakeOverVersion {
        priorities = List.copyOf(priorities);
        rows = List.copyOf(rows);
        gone = List.copyOf(gone);
        sections = Set.copyOf(sections);
    }

    /**
     * What the choices rest on.
     *
     * @param plan as a document of that moment would print it
     * @param priorities whose they are, in its order
     * @param actions whose its rows are, in its order
     * @param position of the last entry
     */
    public record Compared(WrittenPlan plan, List<PriorityId> priorities, List<ActionId> actions, long position) {
        public Compared {
            priorities = List.copyOf(priorities);
            actions = List.copyOf(actions);
        }
    }

    /**
     * @param number in the document
     * @param was its number in the plan as compared; absent where it is to be added
     * @param renamed whether its reference and title are taken over
     * @param moved whether its place is
     */
    public record Heading(
            int number, @Nullable Integer was, boolean renamed, boolean moved) {}

    /**
     * @param number in the document
     * @param was its number in the plan as compared; absent where it is to be added
     * @param cells which are taken over: {@code ref}, {@code theme}, {@code text}, {@code lead}, {@code timescale},
     *     {@code milestones}, {@code links}, {@code progress}, {@code rating}, {@code place}, or a column of its own
     */
    public record Row(
            int number, @Nullable Integer was, Set<String> cells) {
        public Row {
            cells = Set.copyOf(cells);
        }
    }

    /** @param was its number in the plan as compared */
    public record Gone(int was, Fate fate) {}

    /** What becomes of an action that the document has no more. */
    public enum Fate {
        @JsonProperty("stop")
        STOP,
        @JsonProperty("carry-forward")
        CARRY_FORWARD
    }
}

package throughline.versions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.command.versions.TakeOverVersion;
import throughline.command.versions.TakeOverVersion.Fate;
import throughline.command.versions.TakeOverVersion.Gone;
import throughline.command.versions.TakeOverVersion.Heading;
import throughline.command.versions.TakeOverVersion.Row;
import throughline.events.Prose;
import throughline.query.plan.GetPlan;

/**
 * What the coordinator takes over from a later version, by the numbers of the document; of what is gone, of the plan.
 *
 * @param cells of each row that both have
 * @param added rows that are new
 * @param gone rows that the document has no more and that do not stay as they are
 * @param renamed priorities whose heading is taken over
 * @param moved priorities whose place is
 * @param headings priorities that are new; those of rows that are taken over come along
 */
public record Chosen(
        Map<Integer, Set<String>> cells,
        Set<Integer> added,
        Map<Integer, Fate> gone,
        Set<Integer> renamed,
        Set<Integer> moved,
        Set<Integer> headings,
        Set<String> sections) {
    private static final Set<String> PROMISES = Set.of("text", "lead", "timescale", "milestones");

    /** Everything that the document says; what it says no more stays as it is. */
    public static Chosen everything(Beside beside) {
        var cells = new LinkedHashMap<Integer, Set<String>>();
        beside.changed().forEach((row, differences) -> {
            var action = beside.action(beside.known(row));
            cells.put(
                    row,
                    differences.stream()
                            .filter(one -> one.canBeTaken() && takes(action, one.cell()))
                            .map(Difference::cell)
                            .collect(Collectors.toSet()));
        });
        var renamed = new LinkedHashSet<Integer>();
        var moved = new LinkedHashSet<Integer>();
        var headings = new LinkedHashSet<Integer>();
        for (int priority = 0; priority < beside.headings(); priority++) {
            if (beside.wasHeading(priority) == null) {
                headings.add(priority);
            }
            if (beside.renamed(priority)) {
                renamed.add(priority);
            }
            if (beside.movedHeading(priority)) {
                moved.add(priority);
            }
        }
        return new Chosen(
                cells, new LinkedHashSet<>(beside.added()), Map.of(), renamed, moved, headings, sections(beside));
    }

    /** What was stopped, or repeats another action, promises nothing new; what was carried forward goes on elsewhere. */
    private static boolean takes(GetPlan.Action action, String cell) {
        if (!action.carriedInto().isEmpty()) {
            return false;
        }
        return action.stopped() == null && action.duplicateOf() == null || !PROMISES.contains(cell);
    }

    private static Set<String> sections(Beside beside) {
        var sections = new LinkedHashSet<>(beside.besideHeadings().keySet());
        beside.compared().sections().stream()
                .filter(change -> change.after() != null)
                .forEach(change -> sections.add(change.after().key()));
        return sections;
    }

    public boolean takes(int row, String cell) {
        return cells.getOrDefault(row, Set.of()).contains(cell);
    }

    public boolean adds(int row) {
        return added.contains(row);
    }

    /** Something of a priority's heading is taken over. */
    public boolean heads(int priority) {
        return renamed.contains(priority) || moved.contains(priority) || headings.contains(priority);
    }

    /** {@code stop}, {@code carry-forward}, or empty for an action that stays as it is. */
    public String fate(int was) {
        var fate = gone.get(was);
        if (fate == null) {
            return "";
        }
        return switch (fate) {
            case STOP -> "stop";
            case CARRY_FORWARD -> "carry-forward";
        };
    }

    /** @param file that the document came in, to be kept; absent where it is not */
    public TakeOverVersion of(
            Beside beside,
            @Nullable UUID file,
            @Nullable Prose label,
            @Nullable LocalDate publishedOn,
            @Nullable Prose reason,
            boolean rehearse) {
        return new TakeOverVersion(
                beside.plan().planId(),
                beside.basis(),
                beside.document(),
                file,
                label,
                publishedOn,
                headings(beside),
                rows(beside),
                gone.entrySet().stream()
                        .map(one -> new Gone(one.getKey(), one.getValue()))
                        .toList(),
                sections,
                reason,
                rehearse);
    }

    private List<Heading> headings(Beside beside) {
        var needed = new HashSet<>(headings);
        added.forEach(row -> needed.add(beside.priority(row)));
        cells.forEach((row, taken) -> {
            if (taken.contains("place")) {
                needed.add(beside.priority(row));
            }
        });
        var all = new ArrayList<Heading>();
        for (int priority = 0; priority < beside.headings(); priority++) {
            var was = beside.wasHeading(priority);
            if (was != null || needed.contains(priority)) {
                all.add(new Heading(priority, was, renamed.contains(priority), moved.contains(priority)));
            }
        }
        return all;
    }

    private List<Row> rows(Beside beside) {
        var rows = new ArrayList<Row>();
        for (int row = 0; row < beside.rows(); row++) {
            var was = beside.was(row);
            if (was != null) {
                rows.add(new Row(row, was, cells.getOrDefault(row, Set.of())));
            } else if (added.contains(row)) {
                rows.add(new Row(row, null, Set.of()));
            }
        }
        return rows;
    }
}

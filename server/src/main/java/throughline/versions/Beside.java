package throughline.versions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import throughline.command.Order;
import throughline.command.imports.Document;
import throughline.command.imports.WrittenPlan;
import throughline.command.versions.TakeOverVersion;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.AsWritten.Row;
import throughline.documents.plan.Compared;
import throughline.documents.plan.Compared.PriorityChange;
import throughline.documents.plan.Compared.RowAt;
import throughline.documents.plan.Compared.RowChange;
import throughline.documents.plan.Comparing;
import throughline.documents.plan.Form;
import throughline.events.ActionId;
import throughline.query.plan.GetPlan;
import throughline.written.PlanInWords;

/** A later version of the document beside the plan as it was at a position: the same rows, whatever they are called. */
public final class Beside {
    /** Below this the words of two rows are so little alike that somebody should look. */
    private static final double SURE = 0.7;

    private final GetPlan.Answer plan;
    private final WrittenPlan document;
    private final Compared compared;
    private final Numbered before;
    private final Numbered after;
    private final List<GetPlan.Action> actions;
    private final Map<Integer, Integer> matched = new TreeMap<>();
    private final Map<Integer, Integer> headings = new TreeMap<>();
    private final Map<Integer, RowChange> changes = new TreeMap<>();
    private final Map<Integer, PriorityChange> renamed = new TreeMap<>();
    private final Set<Integer> moved = new HashSet<>();
    private final Set<Integer> movedHeadings = new HashSet<>();

    /**
     * @param words of the document as they are compared
     * @param document the same as the deciding side takes it
     * @param told by number of a row of the document, the number of the plan's row that it is; -1 where it is none
     */
    public Beside(GetPlan.Answer plan, AsWritten words, WrittenPlan document, Map<Integer, Integer> told) {
        this.plan = plan;
        this.document = document;
        before = Numbered.of(PlanInWords.of(plan));
        after = Numbered.of(words);
        actions = plan.priorities().stream()
                .flatMap(priority -> priority.actions().stream())
                .toList();
        var said = new HashMap<RowAt, Optional<RowAt>>();
        told.forEach((is, was) -> said.put(
                after.places().get(is), was < 0 ? Optional.empty() : Optional.of(before.places().get(was))));
        compared = Comparing.compare(before.plan(), words, said);
        compared.same().forEach((was, is) -> matched.put(after.number(is), before.number(was)));
        for (var change : compared.changed()) {
            matched.put(after.number(change.after()), before.number(change.before()));
            changes.put(after.number(change.after()), change);
        }
        matchHeadings();
        places();
    }

    private void matchHeadings() {
        var gone = new HashSet<Integer>();
        var taken = new HashSet<Integer>();
        for (var change : compared.priorities()) {
            if (change.after() == null) {
                gone.add(change.before());
            } else {
                renamed.put(change.after(), change);
                taken.add(change.after());
                if (change.before() != null) {
                    headings.put(change.after(), change.before());
                    gone.add(change.before());
                }
            }
        }
        // Those that say the same are told by what they say; of several that do, by their order.
        for (int is = 0; is < after.plan().priorities().size(); is++) {
            if (!taken.contains(is)) {
                for (int was = 0; was < before.plan().priorities().size(); was++) {
                    if (!gone.contains(was) && isSame(was, is)) {
                        headings.put(is, was);
                        gone.add(was);
                        break;
                    }
                }
            }
        }
        var wanted = List.copyOf(headings.values());
        var current = wanted.stream().sorted().toList();
        var staying = Order.staying(current, wanted);
        headings.forEach((is, was) -> {
            if (!staying.contains(was)) {
                movedHeadings.add(is);
            }
        });
    }

    private boolean isSame(int was, int is) {
        var one = before.plan().priorities().get(was);
        var other = after.plan().priorities().get(is);
        return spaced(one.title()).equals(spaced(other.title()))
                && spaced(one.ref()).equals(spaced(other.ref()));
    }

    private static String spaced(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    /** Rows under another priority than theirs, and under their own those that stand between other neighbours. */
    private void places() {
        headings.forEach((is, was) -> {
            var wanted = matched.entrySet().stream()
                    .filter(row -> after.priority(row.getKey()) == is && before.priority(row.getValue()) == was)
                    .map(Map.Entry::getValue)
                    .toList();
            var staying = Order.staying(wanted.stream().sorted().toList(), wanted);
            matched.forEach((row, old) -> {
                if (wanted.contains(old) && !staying.contains(old)) {
                    moved.add(row);
                }
            });
        });
        matched.forEach((row, old) -> {
            if (!Integer.valueOf(before.priority(old)).equals(headings.get(after.priority(row)))) {
                moved.add(row);
            }
        });
    }

    public long position() {
        return plan.position();
    }

    public GetPlan.Answer plan() {
        return plan;
    }

    WrittenPlan document() {
        return document;
    }

    public Compared compared() {
        return compared;
    }

    /** What the choices rest on. */
    TakeOverVersion.Compared basis() {
        return new TakeOverVersion.Compared(
                Document.read(Form.json(before.plan())),
                plan.priorities().stream().map(GetPlan.Priority::priorityId).toList(),
                actions.stream().map(GetPlan.Action::actionId).toList(),
                plan.position());
    }

    /** Absent where the plan has no such row. */
    @Nullable Integer was(int row) {
        return matched.get(row);
    }

    /** The same, or -1. */
    public int wasOf(int row) {
        return matched.getOrDefault(row, -1);
    }

    /** The number in the plan of a row that both have. */
    public int known(int row) {
        var was = matched.get(row);
        if (was == null) {
            throw new IllegalArgumentException("The plan has no such row.");
        }
        return was;
    }

    /** Absent where the plan has no such priority. */
    @Nullable Integer wasHeading(int priority) {
        return headings.get(priority);
    }

    public GetPlan.Action action(int was) {
        return actions.get(was);
    }

    public int numberOf(ActionId action) {
        return actions.stream().map(GetPlan.Action::actionId).toList().indexOf(action);
    }

    /** Rows of the document that the plan does not have, in their order. */
    public List<Integer> added() {
        return compared.added().stream().map(row -> after.number(row.at())).toList();
    }

    /** Rows of the plan that the document has no more, in their order. */
    public List<Integer> removed() {
        return compared.removed().stream().map(row -> before.number(row.at())).toList();
    }

    /** Rows of both that differ, or stand in another place, by their number in the document with what differs. */
    public Map<Integer, List<Difference>> changed() {
        var changed = new LinkedHashMap<Integer, List<Difference>>();
        for (var pair : matched.entrySet()) {
            var row = pair.getKey();
            var differences = new ArrayList<Difference>();
            var change = changes.get(row);
            if (change != null) {
                differences.addAll(Difference.of(change));
            }
            if (moved.contains(row)) {
                differences.add(Difference.place(before.plan(), before.places().get(pair.getValue()), after.plan(), after.places().get(row)));
            }
            if (!differences.isEmpty()) {
                changed.put(row, List.copyOf(differences));
            }
        }
        return changed;
    }

    /** Whether the words alone say that it is the same row. */
    public boolean sure(int row) {
        var change = changes.get(row);
        return change == null || change.alike() >= SURE;
    }

    public int same() {
        return matched.size() - changed().size();
    }

    public Row row(int number) {
        return after.row(number);
    }

    public String path(int number) {
        return after.places().get(number).path();
    }

    public int rows() {
        return after.places().size();
    }

    public int priority(int row) {
        return after.priority(row);
    }

    public String heading(int priority) {
        var printed = after.plan().priorities().get(priority);
        return (printed.ref() == null ? "" : printed.ref() + " ") + printed.title();
    }

    /** Absent where the plan does not have it. */
    public @Nullable String headingBefore(int priority) {
        var was = headings.get(priority);
        if (was == null) {
            return null;
        }
        var printed = before.plan().priorities().get(was);
        return (printed.ref() == null ? "" : printed.ref() + " ") + printed.title();
    }

    public int headings() {
        return after.plan().priorities().size();
    }

    /** Its reference or title differs. */
    public boolean renamed(int priority) {
        var change = renamed.get(priority);
        return change != null
                && change.fields().stream()
                        .anyMatch(field -> field.name().equals("ref") || field.name().equals("title"));
    }

    public boolean movedHeading(int priority) {
        return movedHeadings.contains(priority);
    }

    /** What stands with a priority's heading and is kept as a section: only where both count it alike. */
    public Map<String, Compared.FieldChange> besideHeadings() {
        var fields = new LinkedHashMap<String, Compared.FieldChange>();
        renamed.forEach((is, change) -> {
            if (change.before() != null && change.before().equals(is)) {
                change.fields().stream()
                        .filter(field -> !field.name().equals("ref") && !field.name().equals("title"))
                        .filter(field -> field.after() != null)
                        .forEach(field -> fields.put("priorities[%d].%s".formatted(is, field.name()), field));
            }
        });
        return fields;
    }

    public int number(String path) {
        return after.number(path);
    }
}

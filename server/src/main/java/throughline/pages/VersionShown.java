package throughline.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.Compared.FieldChange;
import throughline.query.plan.GetPlan;
import throughline.versions.Beside;
import throughline.versions.Difference;

/**
 * A later version beside the plan, as a page shows it.
 *
 * @param head what the document says of the whole otherwise, which stays as it is
 * @param choices every action of the plan that a doubtful row may be
 */
record VersionShown(
        List<Heading> headings,
        List<Changed> changed,
        List<Added> added,
        List<Removed> removed,
        List<Section> sections,
        List<FieldChange> head,
        Map<Integer, String> choices,
        int unchanged) {

    /** @param before absent where the plan does not have it */
    record Heading(
            int number, @Nullable String before, String after, boolean renamed, boolean moved) {}

    /**
     * @param was its number in the plan
     * @param sure whether the words alone say that it is this action
     */
    record Changed(int number, int was, GetPlan.Action action, boolean sure, List<Cell> cells) {}

    /** @param words absent where one of them is empty */
    record Cell(Difference difference, String label, @Nullable WordsApart words) {}

    record Added(int number, String under, AsWritten.Row row) {}

    /** @param settled it is completed, stopped or carried forward already, so nothing can become of it here */
    record Removed(int was, GetPlan.Action action, boolean settled) {}

    record Section(String key, String name, boolean isNew) {}

    static VersionShown of(Beside beside) {
        var headings = new ArrayList<Heading>();
        for (int number = 0; number < beside.headings(); number++) {
            var before = beside.headingBefore(number);
            if (before == null || beside.renamed(number) || beside.movedHeading(number)) {
                headings.add(new Heading(
                        number, before, beside.heading(number), beside.renamed(number), beside.movedHeading(number)));
            }
        }
        var changed = new ArrayList<Changed>();
        beside.changed().forEach((number, differences) -> {
            var was = beside.known(number);
            changed.add(new Changed(
                    number,
                    was,
                    beside.action(was),
                    beside.sure(number),
                    differences.stream().map(VersionShown::cell).toList()));
        });
        return new VersionShown(
                headings,
                changed,
                beside.added().stream()
                        .map(number -> new Added(number, beside.heading(beside.priority(number)), beside.row(number)))
                        .toList(),
                beside.removed().stream()
                        .map(was -> new Removed(was, beside.action(was), settled(beside.action(was))))
                        .toList(),
                sections(beside),
                beside.compared().head().stream()
                        .filter(field -> List.of("title", "period", "marking").contains(field.name()))
                        .toList(),
                choices(beside),
                beside.same());
    }

    public boolean isEmpty() {
        return headings.isEmpty() && changed.isEmpty() && added.isEmpty() && removed.isEmpty() && sections.isEmpty();
    }

    private static boolean settled(GetPlan.Action action) {
        return List.of("completed", "closed", "carried-forward").contains(action.status());
    }

    private static Cell cell(Difference difference) {
        var label = difference.cell().equals("place") ? "Place in the plan" : new Columns().of(difference.cell());
        var before = difference.before();
        var after = difference.after();
        return new Cell(
                difference, label, before == null || after == null ? null : WordsApart.of(before, after));
    }

    private static List<Section> sections(Beside beside) {
        var sections = new ArrayList<Section>();
        beside.besideHeadings().forEach((key, field) -> sections.add(new Section(
                key, Wordings.capital(field.name()) + " of priority " + beside.heading(number(key)), field.before() == null)));
        beside.compared().sections().stream()
                .filter(change -> change.after() != null)
                .forEach(change -> sections.add(new Section(
                        change.after().key(),
                        Wordings.field(change.after().key().replaceFirst("^other\\.", "")),
                        change.before() == null)));
        return sections;
    }

    private static int number(String key) {
        return Integer.parseInt(key.substring("priorities[".length(), key.indexOf(']')));
    }

    /** Those that are gone, and those that a doubtful row was taken for. */
    private static Map<Integer, String> choices(Beside beside) {
        var choices = new LinkedHashMap<Integer, String>();
        beside.removed().forEach(was -> choices.put(was, name(beside.action(was))));
        beside.changed().keySet().stream()
                .filter(number -> !beside.sure(number))
                .map(beside::known)
                .forEach(was -> choices.put(was, name(beside.action(was))));
        return choices;
    }

    private static String name(GetPlan.Action action) {
        var text = action.text().strip();
        return (action.ref() == null ? "" : action.ref() + " ")
                + (text.length() > 60 ? text.substring(0, 59) + "…" : text);
    }
}

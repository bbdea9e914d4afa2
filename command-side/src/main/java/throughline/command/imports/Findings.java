package throughline.command.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import throughline.command.imports.WrittenPlan.Finding;
import throughline.command.imports.WrittenPlan.Priority;
import throughline.command.imports.WrittenPlan.Row;

/** What a reader of an imported plan should know about its rows. */
record Findings(List<Finding> soFar) {
    List<Finding> about(List<Priority> priorities) {
        var all = new ArrayList<>(soFar);
        for (int p = 0; p < priorities.size(); p++) {
            var seen = new HashSet<String>();
            var rows = priorities.get(p).actions();
            for (int a = 0; a < rows.size(); a++) {
                var ref = rows.get(a).ref();
                if (ref != null && !ref.text().isBlank() && !seen.add(ref.text().strip())) {
                    all.add(new Finding(
                            "repeated-reference",
                            "priorities[%d].actions[%d]".formatted(p, a),
                            "The reference “%s” stands more than once under this priority; each row is kept as an action of its own."
                                    .formatted(ref)));
                }
            }
        }
        var rows = priorities.stream()
                .flatMap(priority -> priority.actions().stream())
                .toList();
        count(all, rows, "no-reference", row -> row.ref() == null, "no reference");
        count(all, rows, "no-lead", row -> row.lead() == null, "no lead");
        count(all, rows, "no-timescale", row -> row.timescale() == null, "no timescale");
        return List.copyOf(all);
    }

    private static void count(List<Finding> all, List<Row> rows, String kind, Predicate<Row> which, String what) {
        var number = rows.stream().filter(which).count();
        if (number > 0) {
            all.add(new Finding(
                    kind,
                    "priorities",
                    "%d of %d actions %s %s.".formatted(number, rows.size(), number == 1 ? "has" : "have", what)));
        }
    }
}

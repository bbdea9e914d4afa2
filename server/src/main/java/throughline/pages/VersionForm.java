package throughline.pages;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import throughline.command.versions.TakeOverVersion;
import throughline.command.versions.TakeOverVersion.Fate;
import throughline.versions.Beside;
import throughline.versions.Chosen;

/** What was ticked on the page that lays a later version beside the plan. */
final class VersionForm {
    static final String FORM = "version";

    private VersionForm() {}

    /** Before anything was sent, everything that the document says is ticked, and what it says no more is left. */
    static boolean isFresh(Typed typed) {
        return !typed.has("shown", "yes");
    }

    /** By number of a row of the document, the number of the plan's row that somebody said it is; -1 for none. */
    static Map<Integer, Integer> told(Typed typed) {
        var told = new LinkedHashMap<Integer, Integer>();
        typed.values().forEach((name, values) -> {
            var number = number("was.", name);
            var said = values.isEmpty() ? "" : values.getFirst();
            if (number >= 0 && said.matches("-1|\\d{1,6}")) {
                told.put(number, Integer.valueOf(said));
            }
        });
        return told;
    }

    static Chosen chosen(Typed typed, Beside beside) {
        if (isFresh(typed)) {
            return Chosen.everything(beside);
        }
        var cells = new LinkedHashMap<Integer, Set<String>>();
        beside.changed().forEach((row, differences) -> {
            var taken = new HashSet<>(typed.all("cell." + row));
            taken.removeIf(cell -> differences.stream().noneMatch(one -> one.cell().equals(cell)));
            cells.put(row, taken);
        });
        var added = new HashSet<Integer>();
        beside.added().stream().filter(row -> typed.has("add", row.toString())).forEach(added::add);
        var gone = new LinkedHashMap<Integer, Fate>();
        beside.removed().forEach(was -> {
            switch (typed.get("gone." + was)) {
                case "stop" -> gone.put(was, Fate.STOP);
                case "carry-forward" -> gone.put(was, Fate.CARRY_FORWARD);
                default -> {}
            }
        });
        var renamed = new HashSet<Integer>();
        var moved = new HashSet<Integer>();
        var headings = new HashSet<Integer>();
        for (int number = 0; number < beside.headings(); number++) {
            if (typed.has("heading", String.valueOf(number))) {
                if (beside.headingBefore(number) == null) {
                    headings.add(number);
                } else if (beside.renamed(number)) {
                    renamed.add(number);
                }
                if (beside.movedHeading(number)) {
                    moved.add(number);
                }
            }
        }
        return new Chosen(cells, added, gone, renamed, moved, headings, new HashSet<>(typed.all("section")));
    }

    static TakeOverVersion command(Typed typed, Beside beside, UUID document, boolean rehearse) {
        return chosen(typed, beside)
                .of(
                        beside,
                        typed.has("keep", "yes") ? document : null,
                        typed.prose("label"),
                        typed.day("published"),
                        typed.prose("reason"),
                        rehearse);
    }

    /** The position that the choices rest on; absent before anything was chosen. */
    static @Nullable Long seen(Typed typed) {
        var digits = typed.get("seen");
        return digits.matches("\\d{1,18}") ? Long.valueOf(digits) : null;
    }

    private static int number(String prefix, String name) {
        return name.matches(prefix.replace(".", "\\.") + "\\d{1,6}") ? Integer.parseInt(name.substring(prefix.length())) : -1;
    }
}

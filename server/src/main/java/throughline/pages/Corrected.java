package throughline.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.documents.plan.Column;
import throughline.documents.reading.Corrections;
import throughline.documents.reading.Corrections.Apart;
import throughline.documents.reading.Corrections.Cell;
import throughline.documents.reading.Corrections.Use;
import throughline.documents.reading.Reading;
import throughline.staging.CorrectionsForm;
import throughline.staging.PaperRead;
import throughline.staging.StagedDocument;
import tools.jackson.databind.JsonNode;

/** Takes what somebody corrected on the page of a document into its corrections: only what they changed or confirmed. */
final class Corrected {
    private static final String TEXT = "text:";

    private final Map<Integer, Use> tables;
    private final Map<Cell, Column> columns;
    private final Map<Integer, String> priorities;
    private final Map<String, String> ratings;
    private final Map<String, String> texts;
    private final List<Apart> apart;
    private final List<String> together;
    private final List<String> kept;

    private Corrected(Corrections was) {
        tables = new LinkedHashMap<>(was.tables());
        columns = new LinkedHashMap<>(was.columns());
        priorities = new LinkedHashMap<>(was.priorities());
        ratings = new LinkedHashMap<>(was.ratings());
        texts = new LinkedHashMap<>(was.texts());
        apart = new ArrayList<>(was.apart());
        together = new ArrayList<>(was.together());
        kept = new ArrayList<>(was.kept());
    }

    /** @param value of the button that takes it back */
    public record Back(String value, String words) {}

    /** @param plan as it was read, which the fields of the page showed */
    static Corrections by(Typed typed, StagedDocument document, JsonNode plan) {
        var corrected = new Corrected(document.corrections());
        var paper = document.paper();
        if (paper != null) {
            corrected.tables(typed, paper);
            corrected.colours(typed, paper);
        }
        corrected.texts(typed, plan, paper);
        corrected.pressed(typed);
        return corrected.done();
    }

    private Corrections done() {
        return new Corrections(tables, columns, priorities, ratings, texts, apart, together, kept);
    }

    private void tables(Typed typed, PaperRead paper) {
        for (var table : paper.tables()) {
            var use = typed.get("use-" + table.number());
            if (!use.isEmpty() && !use.equals(CorrectionsForm.plain(table.use()))) {
                tables.put(table.number(), CorrectionsForm.named(Use.class, use));
            }
            for (var column : table.columns()) {
                var chosen = typed.get("column-%d-%d".formatted(table.number(), column.number()));
                if (!chosen.isEmpty() && (!column.sure() || !chosen.equals(CorrectionsForm.plain(column.column())))) {
                    var holds = CorrectionsForm.named(Column.class, chosen);
                    paper.tables().stream()
                            .filter(one -> one == table
                                    || typed.has("alike-" + table.number(), "yes") && headings(one).equals(headings(table)))
                            .forEach(one -> columns.put(new Cell(one.number(), column.number()), holds));
                }
            }
            var heading = "priority-" + table.number();
            if (typed.values().containsKey(heading)) {
                put(priorities, table.number(), typed.get(heading));
            }
        }
    }

    static List<String> headings(Reading.TableRead table) {
        return table.columns().stream()
                .map(column -> column.heading().strip().toLowerCase(Locale.UK))
                .toList();
    }

    /** Sent as proposed they are confirmed. */
    private void colours(Typed typed, PaperRead paper) {
        for (var colour : paper.colours()) {
            var field = "colour-" + colour.shade();
            if (typed.values().containsKey(field)) {
                ratings.put(colour.shade(), typed.get(field));
            }
        }
    }

    private void texts(Typed typed, JsonNode plan, @Nullable PaperRead paper) {
        for (var field : typed.values().keySet()) {
            if (field.startsWith(TEXT)) {
                var path = field.substring(TEXT.length());
                var words = typed.get(field).replace("\r\n", "\n");
                var read = at(plan, paper == null ? path : paper.path(path)).strip();
                if (!words.equals(read.replace("\r\n", "\n"))) {
                    texts.put(path, words);
                }
            }
        }
    }

    /** What a button says besides. */
    private void pressed(Typed typed) {
        var pressed = typed.get("do").split(" ", 2);
        var what = pressed.length < 2 ? "" : pressed[1];
        switch (pressed[0]) {
            case "apart" -> {
                apart.removeIf(one -> one.row().equals(what));
                apart.add(new Apart(what, begins(typed)));
            }
            case "together" -> add(together, what);
            case "keep" -> add(kept, what);
            case "back" -> back(what);
            default -> {}
        }
    }

    private static @Nullable Integer begins(Typed typed) {
        var at = typed.get("begins");
        return at.matches("\\d{1,6}") ? Integer.valueOf(at) : null;
    }

    private void back(String value) {
        var parts = value.split(" ", 2);
        var what = parts.length < 2 ? "" : parts[1];
        switch (parts[0]) {
            case "table" -> tables.keySet().removeIf(table -> String.valueOf(table).equals(what));
            case "column" -> columns.keySet().removeIf(cell -> (cell.table() + "." + cell.column()).equals(what));
            case "priority" -> priorities.keySet().removeIf(table -> String.valueOf(table).equals(what));
            case "rating" -> ratings.remove(what);
            case "text" -> texts.remove(what);
            case "apart" -> apart.removeIf(one -> one.row().equals(what));
            case "together" -> together.remove(what);
            case "kept" -> kept.remove(what);
            default -> {}
        }
    }

    /** Everything that was corrected, in the order of the page. */
    static List<Back> backs(Corrections corrections, PaperRead paper) {
        var backs = new ArrayList<Back>();
        corrections.texts().forEach((path, words) -> backs.add(new Back(
                "text " + path,
                InDocument.named(paper.path(path)) + (words.isEmpty() ? " is empty" : " reads “" + shortened(words) + "”"))));
        corrections.tables().forEach((table, use) -> backs.add(
                new Back("table " + table, "Table %d is %s".formatted(table, inWords(use)))));
        corrections.columns().forEach((at, column) -> backs.add(new Back(
                "column " + at.table() + "." + at.column(),
                "Table %d, column %d holds “%s”".formatted(at.table(), at.column(), column.heading()))));
        corrections.priorities().forEach((table, heading) -> backs.add(
                new Back("priority " + table, "Table %d stands under “%s”".formatted(table, heading))));
        corrections.ratings().forEach((shade, label) -> backs.add(new Back(
                "rating " + shade, label.isEmpty() ? "The colour " + shade + " stands for no rating" : "The colour " + shade + " stands for " + label)));
        corrections.apart().forEach(one -> backs.add(
                new Back("apart " + one.row(), InDocument.named(paper.path(one.row())) + " holds two actions")));
        corrections.together().forEach(row -> backs.add(
                new Back("together " + row, InDocument.named(paper.path(row)) + " belongs to the row above it")));
        corrections.kept().forEach(place -> backs.add(
                new Back("kept " + place, "What stands at " + place + " is kept as a section")));
        return backs;
    }

    private static String inWords(Use use) {
        return switch (use) {
            case ACTIONS -> "a table of actions";
            case SECTION -> "text of the plan";
            case LEFT_OUT -> "left out";
        };
    }

    private static String at(JsonNode plan, String path) {
        return Objects.requireNonNullElse(InDocument.whole(plan, path), "");
    }

    private static void put(Map<Integer, String> map, int key, String words) {
        if (words.isEmpty()) {
            map.remove(key);
        } else {
            map.put(key, words);
        }
    }

    private static void add(List<String> list, String what) {
        if (!what.isEmpty() && !list.contains(what)) {
            list.add(what);
        }
    }

    private static String shortened(String words) {
        return words.length() <= 60 ? words : words.substring(0, 60) + "…";
    }
}

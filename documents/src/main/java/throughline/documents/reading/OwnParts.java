package throughline.documents.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.documents.plan.AsWritten.Content;
import throughline.documents.plan.AsWritten.Key;
import throughline.documents.plan.Parts.Part;
import throughline.documents.plan.PartsRead;
import throughline.documents.reading.Drafts.RowDraft;
import throughline.documents.reading.Reading.ColumnRead;

/** A workbook or a file of values that Throughline made: rows of a path and a text, and one table of all actions. */
final class OwnParts {
    private final Flow flow;
    private final Drafts drafts;
    private final Sections sections;
    private final List<Legends.Rated> rated;
    private final Map<String, String> words;
    private final Map<String, List<Bit>> sources;
    private final OwnReturn whole;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, List<Bit>> bits = new LinkedHashMap<>();
    private final List<RowDraft> rows = new ArrayList<>();
    private final List<List<Bit>> named = new ArrayList<>();

    OwnParts(
            Flow flow,
            Drafts drafts,
            Sections sections,
            List<Legends.Rated> rated,
            Map<String, String> words,
            Map<String, List<Bit>> sources,
            OwnReturn whole) {
        this.flow = flow;
        this.drafts = drafts;
        this.sections = sections;
        this.rated = rated;
        this.words = words;
        this.sources = sources;
        this.whole = whole;
    }

    static boolean isParts(Grid grid) {
        return grid.rows() > 1
                && grid.text(0, 0).equals("Part")
                && grid.columns() > 1
                && grid.text(0, 1).equals("Text")
                && (PartsRead.isPath(grid.text(1, 0)) || grid.text(1, 0).equals("foot"));
    }

    void read() {
        for (var element : flow.elements()) {
            if (element instanceof Element.Table table) {
                table(table);
            }
            element.pieces()
                    .forEach(piece -> piece.leave("Throughline computed it for a return, or it is a heading of one."));
        }
        var read = PartsRead.of(parts);
        for (var field : read.fields()) {
            switch (field.name()) {
                case "priorities", "foot" -> {}
                case "statusKey" -> keys(field.content());
                case "source", "title", "partnership", "period", "version", "marking" -> {
                    if (field.content() instanceof Content.Words said) {
                        words.put(field.name(), said.text());
                        sources.put(field.name(), under(field.name()));
                    }
                }
                case "other" -> other(field.content());
                default -> sections.keep(field.name(), field.content(), under(field.name()));
            }
        }
        priorities(read);
    }

    private void other(Content content) {
        if (content instanceof Content.Fields others) {
            others.fields()
                    .forEach(part -> sections.keep(
                            "other." + part.name(),
                            part.content(),
                            under(throughline.documents.plan.PathNames.section("other." + part.name()))));
        } else {
            sections.keep("other", content, under("other"));
        }
    }

    /** The pieces of all parts at a path or below it. */
    private List<Bit> under(String path) {
        var found = new ArrayList<Bit>();
        bits.forEach((at, said) -> {
            if (at.equals(path) || at.startsWith(path) && ".[{".indexOf(at.charAt(path.length())) >= 0) {
                found.addAll(said);
            }
        });
        return found;
    }

    private void table(Element.Table table) {
        var grid = table.grid();
        List<ColumnRead> columns = null;
        boolean inParts = false;
        String last = null;
        for (int row = 0; row < grid.rows(); row++) {
            if (row == 0 && isParts(grid)) {
                inParts = true;
            } else if (grid.filled(row).isEmpty()) {
                inParts = false;
            } else if (columns == null
                    && !inParts
                    && grid.text(row, 0).equals("Priority")
                    && grid.filled(row).size() > 1) {
                columns = OwnColumns.of(grid, row, 1);
                whole.read(table, columns, grid.rows() - row - 1);
            } else if (inParts) {
                last = part(grid, row, last);
            } else if (columns != null) {
                action(grid, row, columns);
            }
        }
    }

    /** A text that is too long for one cell goes on in the row below, which has no path. */
    private @Nullable String part(Grid grid, int row, @Nullable String last) {
        var path = grid.text(row, 0);
        var text = OwnReturn.whole(grid, row, 1);
        var slot = grid.own(row, 1);
        var said = slot == null ? List.<Bit>of() : Bit.of(slot.pieces());
        if (path.equals("foot")) {
            return last;
        }
        if (path.isEmpty() && !parts.isEmpty() && last != null) {
            var before = parts.removeLast();
            parts.add(new Part(before.path(), before.text() + text));
            bits.computeIfAbsent(last, key -> new ArrayList<>()).addAll(said);
            return last;
        }
        parts.add(new Part(path, text));
        var all = bits.computeIfAbsent(path, key -> new ArrayList<>());
        var name = grid.own(row, 0);
        if (name != null) {
            name.pieces().forEach(piece -> piece.leave("The name of a part of the form."));
        }
        all.addAll(said);
        return path;
    }

    private void action(Grid grid, int row, List<ColumnRead> columns) {
        var name = grid.own(row, 0);
        if ((name == null || name.isEmpty()) && !rows.isEmpty()) {
            var rest = new RowDraft(grid.place(row));
            OwnReturn.fill(rest, grid, row, columns);
            goOn(rows.getLast(), rest);
            return;
        }
        var draft = new RowDraft(grid.place(row));
        OwnReturn.fill(draft, grid, row, columns);
        rows.add(draft);
        named.add(name == null ? List.of() : Bit.of(name.pieces()));
    }

    private static void goOn(RowDraft row, RowDraft rest) {
        rest.cells.values().forEach(more -> row.labels.add(more.getFirst().with("")));
        rest.columns.values().forEach(more -> row.labels.add(more.getFirst().with("")));
        rest.cells.forEach((column, more) -> row.cells.merge(column, more, OwnParts::joined));
        rest.columns.forEach((heading, more) -> row.columns.merge(heading, more, OwnParts::joined));
    }

    /** The last line and the first of the rest are one line. */
    private static List<Bit> joined(List<Bit> before, List<Bit> more) {
        var all = new ArrayList<>(before);
        var last = all.removeLast();
        all.add(last.with(last.text() + more.getFirst().text()));
        all.addAll(more.subList(1, more.size()));
        return all;
    }

    private void keys(Content content) {
        if (content instanceof Content.Items items) {
            for (int i = 0; i < items.items().size(); i++) {
                if (items.items().get(i) instanceof Content.Fields fields) {
                    rated.add(new Legends.Rated(
                            new Key(text(fields, "label"), text(fields, "colour"), text(fields, "meaning")),
                            null,
                            under("statusKey[" + i + "]")));
                }
            }
        }
    }

    private static String text(Content.Fields fields, String name) {
        return fields.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(field -> field.content() instanceof Content.Words said ? said.text() : "")
                .findFirst()
                .orElse("");
    }

    private void priorities(Content.Fields read) {
        var all = read.fields().stream()
                .filter(field -> field.name().equals("priorities"))
                .flatMap(field -> field.content() instanceof Content.Items items
                        ? items.items().stream()
                        : java.util.stream.Stream.<Content>empty())
                .map(item -> item instanceof Content.Fields fields ? fields : new Content.Fields(List.of()))
                .toList();
        int counted = all.stream().mapToInt(OwnParts::count).sum();
        if (all.isEmpty() || counted != rows.size()) {
            byName();
            return;
        }
        int next = 0;
        for (int i = 0; i < all.size(); i++) {
            var fields = all.get(i);
            var heading = new ArrayList<>(under("priorities[" + i + "].title"));
            heading.addAll(under("priorities[" + i + "].ref"));
            var ref = text(fields, "ref");
            var draft = drafts.begin(heading, ref.isEmpty() ? null : ref, text(fields, "title"));
            for (var field : fields.fields()) {
                if (!List.of("ref", "title", "actions").contains(field.name())) {
                    draft.more(
                            field.name(),
                            under(throughline.documents.plan.PathNames.under("priorities[" + i + "]", field.name())));
                }
            }
            for (int count = count(fields); count > 0; count--) {
                draft.rows.add(rows.get(next));
                heading.addAll(named.get(next));
                next++;
            }
        }
    }

    private static int count(Content.Fields fields) {
        var text = text(fields, "actions");
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** Rows were added or taken out since: a priority is what its rows say that they stand under. */
    private void byName() {
        String before = null;
        for (int i = 0; i < rows.size(); i++) {
            var name = Bit.whole(named.get(i));
            if (!name.equals(before)) {
                whole.priority(named.get(i));
                before = name;
            } else if (drafts.current != null) {
                drafts.current.heading.addAll(named.get(i));
            }
            if (drafts.current != null) {
                drafts.current.rows.add(rows.get(i));
            }
        }
    }
}

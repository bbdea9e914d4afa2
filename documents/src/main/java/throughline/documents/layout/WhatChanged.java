package throughline.documents.layout;

import java.util.ArrayList;
import java.util.List;
import throughline.documents.paper.Block;

/** What differs between two moments, each difference a row with the reason behind it. */
final class WhatChanged {
    private static final List<String> HEADINGS = List.of("What", "Field", "Before", "After", "Because");

    private WhatChanged() {}

    static List<Block> of(Return.Changes changes) {
        var between = "between " + changes.from() + " and " + changes.to();
        var blocks = new ArrayList<Block>();
        blocks.add(Blocks.heading(2, "What changed " + between));
        if (changes.changes().isEmpty()) {
            blocks.add(Blocks.paragraph("Nothing of this changed " + between + "."));
            return blocks;
        }
        kind("Added", changes, blocks);
        kind("Removed", changes, blocks);
        kind("Changed", changes, blocks);
        return blocks;
    }

    private static void kind(String kind, Return.Changes changes, List<Block> blocks) {
        var rows = changes.changes().stream()
                .filter(change -> change.kind().equals(kind))
                .flatMap(change -> rows(change).stream())
                .toList();
        if (!rows.isEmpty()) {
            blocks.add(Blocks.heading(3, kind));
            blocks.add(Blocks.table(kind, HEADINGS, rows));
        }
    }

    private static List<Block.Row> rows(Return.Change change) {
        if (change.fields().isEmpty()) {
            return List.of(row(change, new Return.Field("", "", ""), because(change)));
        }
        var rows = new ArrayList<Block.Row>();
        for (var field : change.fields()) {
            rows.add(row(
                    change,
                    field,
                    rows.isEmpty() || change.because().isEmpty() ? because(change) : Blocks.cell("As above")));
        }
        return rows;
    }

    private static Block.Row row(Return.Change change, Return.Field field, Block.Cell because) {
        return Blocks.row(List.of(
                Blocks.cell(change.what()),
                Blocks.cell(field.name()),
                Blocks.cell(field.before()),
                Blocks.cell(field.after()),
                because));
    }

    private static Block.Cell because(Return.Change change) {
        return change.because().size() == 1
                ? Blocks.cell(change.because().getFirst())
                : Blocks.pointed(change.because());
    }
}

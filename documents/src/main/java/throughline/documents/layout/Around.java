package throughline.documents.layout;

import java.util.ArrayList;
import java.util.List;
import throughline.documents.paper.Block;
import throughline.documents.plan.AsWritten.Content;
import throughline.documents.plan.AsWritten.Content.Fields;
import throughline.documents.plan.AsWritten.Content.Items;
import throughline.documents.plan.AsWritten.Content.Words;
import throughline.documents.plan.AsWritten.Field;
import throughline.documents.plan.AsWritten.Section;

/** The plan's own text around its actions; how each kind of it is written stands in docs/documents.md. */
final class Around {
    private Around() {}

    static List<Block> of(List<Section> sections) {
        var blocks = new ArrayList<Block>();
        for (var section : sections) {
            blocks.add(Blocks.heading(3, section.key()));
            write(section.key(), section.content(), 4, blocks);
        }
        return blocks;
    }

    private static void write(String name, Content content, int level, List<Block> blocks) {
        switch (content) {
            case Words words -> {
                if (!words.text().isEmpty()) {
                    blocks.add(Blocks.paragraph(words.text()));
                }
            }
            case Fields fields -> {
                for (var field : fields.fields()) {
                    blocks.add(Blocks.heading(level, field.name()));
                    write(field.name(), field.content(), level + 1, blocks);
                }
            }
            case Items items -> items(name, items.items(), level, blocks);
        }
    }

    private static void items(String name, List<Content> items, int level, List<Block> blocks) {
        if (items.isEmpty()) {
            return;
        }
        if (items.stream().allMatch(Words.class::isInstance)) {
            blocks.add(Blocks.points(items.stream().map(Around::words).toList()));
        } else if (alike(items)) {
            var rows = items.stream()
                    .map(item -> Blocks.row(((Fields) item)
                            .fields().stream()
                                    .map(field -> Blocks.cell(words(field.content())))
                                    .toList()))
                    .toList();
            blocks.add(Blocks.table(name, names(items.getFirst()), rows));
        } else if (items.stream().allMatch(Around::isRow)) {
            var rows = items.stream()
                    .map(item -> Blocks.row(((Items) item)
                            .items().stream()
                                    .map(cell -> Blocks.cell(words(cell)))
                                    .toList()))
                    .toList();
            blocks.add(Blocks.table(name, List.of(), rows));
        } else {
            for (int at = 0; at < items.size(); at++) {
                var heading = (at + 1) + " of " + items.size();
                blocks.add(Blocks.heading(level, heading));
                write(heading, items.get(at), level + 1, blocks);
            }
        }
    }

    private static boolean alike(List<Content> items) {
        return items.stream()
                .allMatch(item -> item instanceof Fields fields
                        && !fields.fields().isEmpty()
                        && fields.fields().stream().allMatch(field -> field.content() instanceof Words)
                        && names(item).equals(names(items.getFirst())));
    }

    private static boolean isRow(Content item) {
        return item instanceof Items cells
                && !cells.items().isEmpty()
                && cells.items().stream().allMatch(cell -> !words(cell).isEmpty());
    }

    private static List<String> names(Content item) {
        return item instanceof Fields fields
                ? fields.fields().stream().map(Field::name).toList()
                : List.of();
    }

    private static String words(Content content) {
        return content instanceof Words words ? words.text() : "";
    }
}

package throughline.documents.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.documents.plan.Column;

/** Which of the words above a table of actions are the heading of its priority, if any are. */
final class Above {
    /** @param index of the heading among the elements above the table; -1 where it is the table's caption */
    record Found(int index, List<Piece> pieces) {
        String text() {
            return Bit.line(Bit.of(pieces));
        }
    }

    private final Map<Integer, Found> candidates = new HashMap<>();
    private final boolean several;

    /** @param above by table of actions, the elements that stand between it and the table before it */
    Above(Map<Element.Table, List<Element>> above) {
        var distinct = new HashSet<String>();
        above.forEach((table, elements) -> {
            var found = candidate(table, elements);
            if (found != null) {
                candidates.put(table.number(), found);
                if (!Names.isGeneric(found.text())) {
                    distinct.add(Words.plain(found.text()));
                }
            }
        });
        several = distinct.size() > 1;
    }

    private static @Nullable Found candidate(Element.Table table, List<Element> elements) {
        var caption = table.caption().isEmpty() ? null : new Found(-1, table.caption());
        if (caption != null && Names.of(caption.text()).strict()) {
            return caption;
        }
        var headings = new ArrayList<Found>();
        for (int i = 0; i < elements.size(); i++) {
            if (LabelTables.isOne(table.grid()) && isLabel(elements.get(i))) {
                continue;
            }
            if (elements.get(i) instanceof Element.Heading heading) {
                headings.add(new Found(i, heading.pieces()));
            } else if (elements.get(i) instanceof Element.Paragraph paragraph
                    && isHeadingLike(paragraph, i == elements.size() - 1)) {
                headings.add(new Found(i, paragraph.pieces()));
            }
        }
        for (var heading : headings.reversed()) {
            if (Names.of(heading.text()).strict()) {
                return heading;
            }
        }
        if (caption != null && !Names.isGeneric(caption.text())) {
            return caption;
        }
        for (var heading : headings.reversed()) {
            if (!Names.isGeneric(heading.text()) && elements.get(heading.index) instanceof Element.Heading) {
                return heading;
            }
        }
        for (var heading : headings.reversed()) {
            if (!Names.isGeneric(heading.text())) {
                return heading;
            }
        }
        return null;
    }

    /** A label without a value, which a workbook shows as a line above the rest of its table. */
    private static boolean isLabel(Element element) {
        var text = Bit.line(Bit.of(element.pieces()));
        return Words.count(text) <= 3 && Vocabulary.best(text) > 0.95 && LabelTables.column(text) != Column.PRIORITY;
    }

    private static boolean isHeadingLike(Element.Paragraph paragraph, boolean last) {
        var text = paragraph.text();
        if (text.length() > 140
                || text.endsWith(".")
                || text.endsWith(":")
                || Label.of(paragraph.pieces())
                        .filter(label -> PriorityWords.key(label.name()) != null)
                        .isPresent()) {
            return Names.of(text).strict() && text.length() <= 140 && Words.count(text) <= 20;
        }
        return Names.of(text).strict() || last && Words.count(text) <= 12;
    }

    /** The heading of a table's priority; absent where its priorities stand in it, or nothing names one. */
    @Nullable
    Found priority(Understood table, boolean titled) {
        var found = candidates.get(table.table().number());
        if (found == null) {
            return null;
        }
        boolean column = table.parts().stream().anyMatch(part -> part.has(Column.PRIORITY));
        if (column) {
            return null;
        }
        if (Names.of(found.text()).strict()) {
            return found;
        }
        if (Names.isGeneric(found.text()) || strictRows(table)) {
            return null;
        }
        return several || titled && !rowsAcross(table) ? found : null;
    }

    private static boolean strictRows(Understood table) {
        return across(table).stream().anyMatch(slot -> Names.of(slot.text()).strict());
    }

    private static boolean rowsAcross(Understood table) {
        return !across(table).isEmpty();
    }

    private static List<Grid.Slot> across(Understood table) {
        var grid = table.table().grid();
        var across = new ArrayList<Grid.Slot>();
        for (var part : table.parts()) {
            for (int row : part.rows()) {
                var filled = grid.filled(row);
                if (filled.size() == 1
                        && (filled.getFirst().across() >= Math.max(2, grid.columns() - 1)
                                || filled.getFirst().column() == 0
                                        && !part.has(Column.REF)
                                        && Names.of(filled.getFirst().text()).strict()
                                || filled.getFirst().column() == 0
                                        && part.has(Column.REF)
                                        && !Signs.isRef(filled.getFirst().text()))) {
                    across.add(filled.getFirst());
                }
            }
        }
        return across;
    }
}

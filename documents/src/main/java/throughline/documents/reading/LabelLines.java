package throughline.documents.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.documents.plan.Column;

/** Actions in lines that say what they are: “Action: … / Lead: … / By when: …”. */
final class LabelLines {
    private final Drafts drafts;
    private final Rows rows;
    private final Sections sections;
    private Element.@Nullable Heading heading;
    private @Nullable Column open;

    LabelLines(Drafts drafts, Rows rows, Sections sections) {
        this.drafts = drafts;
        this.rows = rows;
        this.sections = sections;
    }

    /** Whether a document sets its actions out so: what is to be done, and who or when, at least once each. */
    static boolean are(List<Element> elements) {
        int actions = 0;
        int parts = 0;
        for (var element : elements) {
            if (element instanceof Element.Paragraph paragraph) {
                for (var piece : paragraph.pieces()) {
                    var as = column(piece);
                    actions += as == Column.TEXT ? 1 : 0;
                    parts += as == Column.LEAD || as == Column.TIMESCALE ? 1 : 0;
                }
            }
        }
        return actions > 0 && parts > 0;
    }

    private static @Nullable Column column(Piece piece) {
        return Label.of(List.of(piece))
                .map(label -> LabelTables.column(label.name()))
                .orElse(null);
    }

    /** Takes an element that belongs to an action, or a heading that may be a priority's. */
    boolean take(Element element) {
        switch (element) {
            case Element.Heading next -> {
                hand();
                heading = next;
                open = null;
                return true;
            }
            case Element.Paragraph paragraph -> {
                var first = column(paragraph.pieces().getFirst());
                if (first == null
                        || open == null && first != Column.TEXT && first != Column.REF && first != Column.PRIORITY) {
                    hand();
                    open = null;
                    return false;
                }
                begin();
                paragraph.pieces().forEach(this::line);
                return true;
            }
            case Element.Points points -> {
                var last = drafts.last;
                if (open == null || last == null) {
                    hand();
                    return false;
                }
                last.add(open, Bit.of(points.pieces()));
                return true;
            }
            case Element.Table ignored -> {
                hand();
                open = null;
                return false;
            }
        }
    }

    private void line(Piece piece) {
        var as = column(piece);
        var last = drafts.last;
        if (as == null && open != null && last != null) {
            last.add(open, List.of(piece.whole()));
            return;
        }
        Label.of(List.of(piece))
                .ifPresent(label ->
                        LabelTables.one(drafts, rows, List.of(piece), label.words(), label.name(), piece.place()));
        open = as == Column.OTHER || as == Column.OUTCOME || as == Column.PRIORITY_OWNER || as == Column.PRIORITY
                ? Column.PROGRESS
                : as;
    }

    private void begin() {
        var above = heading;
        heading = null;
        if (above != null && !Names.isGeneric(above.text())) {
            rows.priority(above.text(), Bit.of(above.pieces()));
        } else if (above != null) {
            above.pieces().forEach(piece -> piece.leave("What stands over the actions."));
        }
    }

    /** A heading that no action follows is a section's. */
    private void hand() {
        if (heading != null) {
            sections.under(heading);
            heading = null;
        }
    }
}

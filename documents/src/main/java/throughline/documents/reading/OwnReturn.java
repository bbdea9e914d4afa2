package throughline.documents.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import throughline.documents.paper.Paper;
import throughline.documents.plan.OwnWords;
import throughline.documents.reading.Corrections.Use;
import throughline.documents.reading.Drafts.RowDraft;
import throughline.documents.reading.Reading.ColumnRead;
import throughline.documents.reading.Reading.TableRead;

/** A return that Throughline printed, read by the law that docs/documents.md states and not by what its words look like. */
final class OwnReturn {
    private static final String COMPUTED =
            "Throughline computed it for a return; it is no part of the plan as written.";

    private final Flow flow;
    private final Corrections corrections;
    private final Drafts drafts = new Drafts();
    private final Sections sections = new Sections();
    private final List<Legends.Rated> rated = new ArrayList<>();
    private final List<TableRead> tables = new ArrayList<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, List<Bit>> sources = new LinkedHashMap<>();

    OwnReturn(Flow flow, Corrections corrections) {
        this.flow = flow;
        this.corrections = corrections;
    }

    /** Whether a paper is one: its foot says so, or it is made of parts as a workbook of ours is. */
    static boolean isOne(Paper paper, Flow flow) {
        return paper.feet().stream().anyMatch(foot -> foot.contains(OwnWords.FOOT))
                || flow.elements().stream()
                        .anyMatch(element -> element instanceof Element.Table table && OwnParts.isParts(table.grid()));
    }

    Reading read() {
        if (flow.elements().stream()
                .anyMatch(element -> element instanceof Element.Table table && OwnParts.isParts(table.grid()))) {
            new OwnParts(flow, drafts, sections, rated, words, sources, this).read();
        } else {
            pages();
        }
        return new Assembly(
                        flow,
                        corrections,
                        drafts,
                        sections,
                        rated,
                        words,
                        sources,
                        new ArrayList<>(flow.paper().remarks()),
                        tables,
                        true)
                .reading();
    }

    private void pages() {
        flow.paper().heads().stream()
                .filter(head -> !head.isBlank())
                .findFirst()
                .ifPresent(head -> {
                    words.put("marking", head.strip());
                    sources.put(
                            "marking",
                            flow.running().stream()
                                    .filter(piece -> head.strip()
                                            .lines()
                                            .anyMatch(line -> line.strip()
                                                    .equals(piece.words().strip())))
                                    .map(Piece::whole)
                                    .toList());
                });
        var zone = "";
        var around = new ArrayList<Element>();
        for (var element : flow.elements()) {
            if (element instanceof Element.Heading heading && heading.level() == 2) {
                zone = heading.text();
                element.pieces().forEach(piece -> piece.leave("A heading of the return."));
                continue;
            }
            switch (zone) {
                case "" -> head(element);
                case OwnWords.KEY -> key(element);
                case OwnWords.ACTIONS -> actions(element);
                case OwnWords.AROUND -> around.add(element);
                default -> element.pieces().forEach(piece -> piece.leave(COMPUTED));
            }
        }
        new OwnSections(sections).read(around);
    }

    private void head(Element element) {
        if (element instanceof Element.Heading heading && !words.containsKey("title")) {
            words.put("title", Bit.whole(Bit.of(heading.pieces())));
            sources.put("title", Bit.of(heading.pieces()));
            return;
        }
        for (var name : List.of("Partnership", "Period", "Version", "Source")) {
            var bits = behind(element.pieces(), name + ": ");
            if (!bits.isEmpty() && !words.containsKey(Words.plain(name))) {
                words.put(Words.plain(name), Bit.whole(bits));
                sources.put(Words.plain(name), bits);
                return;
            }
        }
        element.pieces()
                .forEach(piece -> piece.leave(
                        piece.words().equals(words.get("marking")) ? "The marking, printed again." : COMPUTED));
    }

    /** What stands behind a label at the beginning; nothing where it is not there. */
    private static List<Bit> behind(List<Piece> pieces, String label) {
        if (pieces.isEmpty() || !pieces.getFirst().words().startsWith(label.strip())) {
            return List.of();
        }
        var bits = new ArrayList<>(Bit.of(pieces));
        bits.set(
                0,
                bits.getFirst()
                        .with(bits.getFirst()
                                .text()
                                .substring(label.strip().length())
                                .strip()));
        return bits;
    }

    private void key(Element element) {
        if (!(element instanceof Element.Table table)) {
            element.pieces().forEach(piece -> piece.leave("What stands over the key to ratings."));
            return;
        }
        var grid = table.grid();
        for (int row = 1; row < grid.rows(); row++) {
            rated.add(new Legends.Rated(
                    new throughline.documents.plan.AsWritten.Key(
                            whole(grid, row, 0), whole(grid, row, 1), whole(grid, row, 2)),
                    null,
                    Bit.of(grid.pieces(row))));
        }
        leaveRest(table);
    }

    static String whole(Grid grid, int row, int column) {
        var slot = column < grid.columns() ? grid.own(row, column) : null;
        return slot == null ? "" : Bit.whole(Bit.of(slot.pieces()));
    }

    private static void leaveRest(Element.Table table) {
        table.pieces().forEach(piece -> piece.leave("A heading of the table."));
    }

    private void actions(Element element) {
        var current = drafts.current;
        switch (element) {
            case Element.Heading heading -> priority(Bit.of(heading.pieces()));
            case Element.Paragraph paragraph -> {
                var text = paragraph.pieces().getFirst().words();
                int colon = text.indexOf(": ");
                int end = colon < 0 && text.endsWith(":") ? text.length() - 1 : colon;
                if (current == null
                        || end <= 0
                        || Bit.whole(Bit.of(paragraph.pieces())).equals("Actions: " + Bit.whole(current.heading))) {
                    paragraph.pieces().forEach(piece -> piece.leave("What stands over a table of actions."));
                } else {
                    var name = text.substring(0, end);
                    current.more(
                            Character.toLowerCase(name.charAt(0)) + name.substring(1),
                            behind(paragraph.pieces(), name + ":"));
                }
            }
            case Element.Points points ->
                points.pieces().forEach(piece -> piece.leave("It stands in no table of actions."));
            case Element.Table table -> {
                var columns = OwnColumns.of(table.grid(), 0, 0);
                for (int row = 1; row < table.grid().rows(); row++) {
                    row(table.grid(), row, columns);
                }
                leaveRest(table);
                read(table, columns, table.grid().rows() - 1);
            }
        }
    }

    void read(Element.Table table, List<ColumnRead> columns, int rows) {
        tables.add(new TableRead(
                table.number(),
                table.table().place(),
                Use.ACTIONS,
                "It is a table of a return that Throughline printed.",
                rows,
                columns));
    }

    void priority(List<Bit> bits) {
        var text = Bit.whole(bits);
        int parting = text.indexOf(OwnWords.PARTING);
        drafts.begin(
                new ArrayList<>(bits),
                parting < 0 ? null : text.substring(0, parting),
                parting < 0 ? text : text.substring(parting + 1));
    }

    /** A row where its columns say; words in none of them are computed. */
    RowDraft row(Grid grid, int row, List<ColumnRead> columns) {
        var draft = new RowDraft(grid.place(row));
        fill(draft, grid, row, columns);
        var current = drafts.current;
        if (current == null) {
            current = drafts.begin(new ArrayList<>(), null, "");
        }
        current.rows.add(draft);
        drafts.last = draft;
        return draft;
    }

    static void fill(RowDraft draft, Grid grid, int row, List<ColumnRead> columns) {
        for (var column : columns) {
            var slot = grid.own(row, column.number() - 1);
            if (slot == null || slot.isEmpty()) {
                continue;
            }
            var bits = Bit.of(slot.pieces());
            switch (column.column()) {
                case COMPUTED, LEFT_OUT -> bits.forEach(bit -> bit.piece().leave(COMPUTED));
                case PRIORITY, PRIORITY_OWNER, OUTCOME -> {}
                case OTHER -> draft.add(column.heading(), bits);
                case REF, THEME, TEXT, LEAD, TIMESCALE, MILESTONES, PROGRESS, RATING, LINKS ->
                    draft.add(column.column(), bits);
            }
        }
    }
}

package throughline.documents.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import throughline.documents.paper.Place;
import throughline.documents.paper.Remark;
import throughline.documents.reading.Corrections.Use;
import throughline.documents.reading.Reading.TableRead;
import throughline.documents.reading.TableUses.Kind;

/** Reads a document from its first line to its last. */
final class Reader {
    private final Flow flow;
    private final Corrections corrections;
    private final List<Remark> remarks;
    private final Map<Integer, Understood> tables = new HashMap<>();
    private final Map<Integer, TableUses> uses = new HashMap<>();
    private final Drafts drafts = new Drafts();
    private final Sections sections = new Sections();
    private final List<Legends.Rated> rated = new ArrayList<>();
    private final Set<Piece> headPieces = new HashSet<>();
    private final Rows rows;

    Reader(Flow flow, Corrections corrections) {
        this.flow = flow;
        this.corrections = corrections;
        this.remarks = new ArrayList<>(flow.paper().remarks());
        this.rows = new Rows(drafts, remarks);
    }

    Reading read() {
        var elements = lifted(understand());
        var head = HeadOfPlan.of(flow.paper(), flow.running(), Front.of(elements, uses));
        flow.ledger().pieces().stream().filter(head::isTaken).forEach(headPieces::add);
        walk(elements, head);
        sections.close();
        new Bare(elements, drafts, sections.bare()).add();
        if (uses.values().stream().noneMatch(use -> use.use() == Use.ACTIONS)) {
            noActions();
        }
        return new Assembly(
                        flow,
                        corrections,
                        drafts,
                        sections,
                        rated,
                        head.words(),
                        head.sources(),
                        remarks,
                        tablesRead(),
                        false)
                .reading();
    }

    private List<Element> understand() {
        Understood before = null;
        for (var element : flow.elements()) {
            if (element instanceof Element.Table table) {
                var understood = Understood.of(table, before, corrections);
                tables.put(table.number(), understood);
                var use = TableUses.of(understood, corrections);
                uses.put(table.number(), use);
                before = use.use() == Use.ACTIONS && use.kind() == Kind.ROWS ? understood : before;
            }
        }
        return flow.elements();
    }

    /** What stands in a table above its headings stands above the table. */
    private List<Element> lifted(List<Element> elements) {
        var lifted = new ArrayList<Element>();
        for (var element : elements) {
            if (element instanceof Element.Table table && use(table).kind() == Kind.ROWS) {
                var understood = understood(table);
                for (int row : understood.above()) {
                    var pieces = table.grid().pieces(row);
                    if (!pieces.isEmpty()) {
                        lifted.add(new Element.Paragraph(pieces));
                    }
                }
            }
            lifted.add(element);
        }
        return lifted;
    }

    private Understood understood(Element.Table table) {
        return java.util.Objects.requireNonNull(tables.get(table.number()));
    }

    private TableUses use(Element.Table table) {
        return java.util.Objects.requireNonNull(uses.get(table.number()));
    }

    private void walk(List<Element> elements, HeadOfPlan head) {
        boolean labelled =
                uses.values().stream().noneMatch(use -> use.use() == Use.ACTIONS) && LabelLines.are(elements);
        var groups = groups(elements);
        var above = new Above(groups);
        var pending = new ArrayList<Element>();
        boolean titled = !head.words("title").isEmpty();
        var lines = new LabelLines(drafts, rows, sections);
        for (var element : elements) {
            if (!element.pieces().isEmpty() && element.pieces().stream().allMatch(headPieces::contains)) {
                continue;
            }
            if (labelled && lines.take(element)) {
                continue;
            }
            if (!(element instanceof Element.Table table)) {
                pending.add(element);
                continue;
            }
            var use = use(table);
            switch (use.kind()) {
                case ROWS, LABELS -> actions(table, use.kind(), above, pending, titled, groups);
                default -> {
                    texts(use.kind() == Kind.RATINGS ? withoutKey(pending) : pending);
                    other(table, use.kind());
                }
            }
            pending.clear();
        }
        texts(pending);
    }

    /** By table of actions, what stands between it and the table before. */
    private Map<Element.Table, List<Element>> groups(List<Element> elements) {
        var groups = new LinkedHashMap<Element.Table, List<Element>>();
        var pending = new ArrayList<Element>();
        for (var element : elements) {
            if (element instanceof Element.Table table) {
                if (use(table).use() == Use.ACTIONS) {
                    groups.put(table, List.copyOf(pending));
                }
                pending.clear();
            } else if (!element.pieces().stream().allMatch(headPieces::contains)) {
                pending.add(element);
            }
        }
        return groups;
    }

    private void actions(
            Element.Table table,
            Kind kind,
            Above above,
            List<Element> pending,
            boolean titled,
            Map<Element.Table, List<Element>> groups) {
        var understood = understood(table);
        var said = corrections.priorities().get(table.number());
        var found = said == null ? above.priority(understood, titled || pending.size() > 1) : null;
        boolean textAbove = kind == Kind.LABELS && !LabelTables.saysText(table.grid());
        int at = found == null ? pending.size() : Math.max(found.index(), -1);
        texts(found == null ? withoutGeneric(pending) : at < 0 ? withoutGeneric(pending) : pending.subList(0, at));
        sections.close();
        if (said != null && !said.isBlank()) {
            rows.priority(said, List.of());
        } else if (found != null && !textAbove) {
            rows.priority(found.text(), Bit.of(found.pieces()));
            if (at >= 0) {
                stands(pending.subList(at + 1, pending.size()));
            }
        }
        table.caption().forEach(piece -> piece.leave("What stands over the table of actions."));
        if (kind == Kind.ROWS) {
            rows.read(understood, found != null || said != null);
        } else {
            drafts.last = null;
            if (textAbove && found != null) {
                LabelTables.begin(found.pieces(), rows, table.grid().place(0));
            }
            LabelTables.read(table, drafts, rows);
        }
    }

    /** What stands between a priority's heading and its table: who owns it, what it is for, or words to begin with. */
    private void stands(List<Element> below) {
        var priority = drafts.current;
        var rest = new ArrayList<Element>();
        boolean headed = false;
        for (var element : below) {
            var label = Label.of(element.pieces());
            var key = label.map(one -> PriorityWords.key(one.name())).orElse(null);
            if (element instanceof Element.Heading heading) {
                headed = !Names.isGeneric(heading.text());
                rest.add(element);
            } else if (priority != null && key != null && !headed && label.isPresent()) {
                priority.more(key, label.get().words());
            } else if (priority != null && !headed) {
                priority.more("introduction", Bit.of(element.pieces()));
            } else {
                rest.add(element);
            }
        }
        texts(withoutGeneric(rest));
        sections.close();
    }

    private static List<Element> withoutGeneric(List<Element> elements) {
        var last = elements.isEmpty() ? null : elements.getLast();
        if (last instanceof Element.Points || last == null || !Names.isGeneric(Bit.line(Bit.of(last.pieces())))) {
            return elements;
        }
        last.pieces().forEach(piece -> piece.leave("What stands over the table of actions."));
        return elements.subList(0, elements.size() - 1);
    }

    /** Without the line that says that a key follows. */
    private static List<Element> withoutKey(List<Element> elements) {
        var last = elements.isEmpty() ? null : elements.getLast();
        if (!(last instanceof Element.Paragraph paragraph)
                || !Words.plain(paragraph.text()).matches(".*\\b(?:key|rag|brag|ratings?|status|legend)\\b.*")
                || Words.count(paragraph.text()) > 8) {
            return elements;
        }
        last.pieces().forEach(piece -> piece.leave("What stands over the key to ratings."));
        return elements.subList(0, elements.size() - 1);
    }

    private void texts(List<Element> elements) {
        for (int i = 0; i < elements.size(); i++) {
            var element = elements.get(i);
            if (element instanceof Element.Heading heading) {
                sections.under(heading);
                continue;
            }
            var run = TextRun.of(elements, i);
            var heading = sections.headingText();
            boolean glossary =
                    heading != null && Words.plain(heading).matches(".*\\b(?:abbreviations?|acronyms?|glossary)\\b.*");
            var short_ = Legends.abbreviations(run.lines(), glossary);
            var ratings = Legends.ratings(run.lines());
            if (short_.isPresent()) {
                sections.abbreviations(short_.get(), glossary ? sections.openHeading() : List.of());
                i = run.last();
            } else if (!ratings.isEmpty() && rated.isEmpty()) {
                legend(ratings);
                i = run.last();
            } else {
                sections.say(element);
            }
        }
    }

    private void legend(List<Legends.Rated> ratings) {
        rated.addAll(ratings);
        var taken = sections.takeHeading();
        if (taken != null) {
            taken.pieces().forEach(piece -> piece.leave("The heading of the key to ratings."));
        }
    }

    private void other(Element.Table table, Kind kind) {
        var understood = understood(table);
        switch (kind) {
            case RATINGS -> {
                if (rated.isEmpty()) {
                    legend(Legends.ratings(understood));
                    table.pieces().forEach(piece -> piece.leave("It stands around the key to ratings."));
                } else if (Legends.ratings(understood).stream().map(Legends.Rated::key).toList()
                        .equals(rated.stream().map(Legends.Rated::key).toList())) {
                    table.pieces().forEach(piece -> piece.leave("The key to ratings, printed again."));
                } else {
                    sections.say(table);
                }
            }
            case ABBREVIATIONS -> {
                sections.abbreviations(Legends.abbreviations(understood), sections.openHeading());
                table.pieces().forEach(piece -> piece.leave("It stands around the abbreviations."));
            }
            case INDICATORS -> {
                var taken = sections.takeHeading();
                if (taken != null) {
                    taken.pieces().forEach(piece -> piece.leave("The heading of the table of indicators."));
                }
                table.caption().forEach(piece -> piece.leave("What stands over the table of indicators."));
                for (int row : understood.above()) {
                    sections.say(Bit.of(table.grid().pieces(row)));
                }
                sections.indicators(
                        Indicators.of(understood),
                        understood.parts().stream()
                                .flatMap(part -> java.util.stream.Stream.concat(
                                        part.headings().rows().stream(), part.rows().stream()))
                                .flatMap(row -> table.grid().pieces(row).stream())
                                .toList());
                table.pieces().forEach(piece -> piece.leave("The headings of the table, printed again."));
            }
            case NOTHING -> table.pieces().forEach(piece -> piece.leave("Its table is left out."));
            default -> sections.say(table);
        }
    }

    private void noActions() {
        if (drafts.rows().isEmpty()) {
            remarks.add(new Remark(
                    "no-actions",
                    "No table of actions was found. If one of the tables holds them, say so, and say which of its columns is the action.",
                    Place.NOWHERE));
        }
    }

    private List<TableRead> tablesRead() {
        var read = new ArrayList<TableRead>();
        for (var element : flow.elements()) {
            if (element instanceof Element.Table table) {
                var understood = understood(table);
                var use = use(table);
                read.add(new TableRead(
                        table.number(),
                        table.table().place(),
                        use.use(),
                        use.why(),
                        understood.rows(),
                        understood.first().columns()));
            }
        }
        return read;
    }
}

package throughline.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import throughline.command.action.Printed;
import throughline.command.imports.WrittenPlan.Finding;
import throughline.command.imports.WrittenPlan.Row;
import throughline.command.party.Register;
import throughline.command.party.Rehearsal;
import throughline.command.reading.ReadEntry;
import throughline.events.ActionEvent;
import throughline.events.ActionId;
import throughline.events.LeadEvent.LeadInterpreted;
import throughline.events.LeadEvent.LeadReworded;
import throughline.events.LeadEvent.LeadWritten;
import throughline.events.PartnershipId;
import throughline.events.Passage;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.RatingEvent.RatingSet;
import throughline.events.RowEvent.DoubtNoted;
import throughline.events.StatusKey;
import throughline.events.Timescale;
import throughline.events.TimescaleEvent.TimescaleInterpreted;
import throughline.events.TimescaleEvent.TimescaleRevised;
import throughline.events.TimescaleEvent.TimescaleSet;
import throughline.events.WordingEvent.ActionRenumbered;
import throughline.events.WordingEvent.ActionReworded;
import throughline.events.WordingEvent.ActionThemed;
import throughline.events.WordingEvent.ColumnRewritten;

/**
 * A later version of a printed plan, read as the first one was; of a row that is known already, only what its cells say
 * now and did not say before.
 */
public final class Reread {
    /** Those of a row that have a meaning of their own, in the order in which they are taken over. */
    public static final List<String> CELLS =
            List.of("ref", "theme", "text", "lead", "timescale", "milestones", "links", "progress", "rating");

    private static final Passage EMPTY = Passage.text(null, new Prose(""));

    private final WrittenPlan after;
    private final PlanId plan;
    private final PartnershipId partnership;
    private final StatusKey key;
    private final Prose reason;
    private final Interpreting earlier;
    private final Interpreting later;
    private final List<Row> rowsBefore;
    private final List<Row> rows;
    private final List<ActionId> ids;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * @param before the plan as it was compared
     * @param idsBefore of its rows, over all priorities
     * @param ids of the rows of the later version, over all priorities
     * @param key of the plan, whatever the document explains
     */
    public Reread(
            WrittenPlan before,
            List<ActionId> idsBefore,
            WrittenPlan after,
            List<ActionId> ids,
            PlanId plan,
            PartnershipId partnership,
            StatusKey key,
            Register register,
            Prose reason) {
        this.after = after;
        this.plan = plan;
        this.partnership = partnership;
        this.key = key;
        this.reason = reason;
        this.ids = List.copyOf(ids);
        rowsBefore = rows(before);
        rows = rows(after);
        earlier = new Interpreting(before, plan, partnership, new Rehearsal(register), idsBefore);
        later = new Interpreting(after.in(before.period(), key), plan, partnership, register, ids);
    }

    /** Each row of a plan, over all its priorities. */
    public static List<Row> rows(WrittenPlan plan) {
        return plan.priorities().stream()
                .flatMap(priority -> priority.actions().stream())
                .toList();
    }

    /** What a row says that the plan does not have, the opening fact first. */
    public List<ActionEvent> added(int number, PriorityId under) {
        var reader = later.reader(number);
        var facts = new ArrayList<>(reader.of(under, partnership));
        found(reader, number);
        return facts;
    }

    /**
     * What becomes of a row that the plan has.
     *
     * @param was its number in the plan as it was compared
     * @param cells which of them are taken over
     * @param printed of it until now
     */
    public List<ActionEvent> changed(int was, int number, Set<String> cells, Printed printed) {
        var facts = new ArrayList<ActionEvent>();
        var row = rows.get(number);
        var id = ids.get(number);
        for (var cell : CELLS) {
            if (cells.contains(cell)) {
                switch (cell) {
                    case "ref" -> facts.add(new ActionRenumbered(id, plan, row.ref(), reason));
                    case "theme" -> facts.add(new ActionThemed(id, plan, row.theme(), reason));
                    case "text" -> {
                        facts.add(new ActionReworded(id, plan, row.text(), reason));
                        facts.addAll(news("text", was, number));
                    }
                    case "lead" -> facts.addAll(lead(was, number, row));
                    case "timescale" -> facts.addAll(timescale(was, number, row));
                    case "milestones" -> {
                        var change = new StepChange(
                                id, plan, reason, asCompared(was, printed), row.milestones(), later.reader(number));
                        facts.addAll(change.facts());
                        keptWords(was, number, facts);
                    }
                    case "links" -> {
                        facts.add(column("links", number));
                        facts.addAll(news("links", was, number));
                    }
                    case "progress" -> progress(was, number, printed, facts);
                    default -> {
                        if (row.rated() != null) {
                            facts.add(rating(row.rated().label(), number));
                        }
                    }
                }
            }
        }
        cells.stream()
                .filter(cell -> !CELLS.contains(cell) && !cell.equals("place"))
                .sorted()
                .forEach(cell -> facts.add(column(cell, number)));
        return facts;
    }

    /** What stays unclear of the rows that were read. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** A label that the plan's key does not have is kept as a column, as an import keeps it. */
    private ActionEvent rating(Prose label, int number) {
        return Ratings.of(label, key)
                .<ActionEvent>map(rating -> new RatingSet(ids.get(number), plan, null, rating, reason))
                .orElseGet(() -> rewritten(number, "rating", Passage.text(null, label)));
    }

    private List<ActionEvent> lead(int was, int number, Row row) {
        var facts = new ArrayList<ActionEvent>();
        facts.add(new LeadReworded(ids.get(number), plan, row.lead(), reason));
        var read = news("lead", was, number);
        read.stream().filter(event -> !(event instanceof LeadWritten)).forEach(facts::add);
        if (read.stream().noneMatch(LeadInterpreted.class::isInstance)) {
            facts.add(new LeadInterpreted(ids.get(number), plan, List.of(), null));
        }
        return facts;
    }

    /** A date that moved is a revision with its reason, as when somebody moves it here. */
    private List<ActionEvent> timescale(int was, int number, Row row) {
        var id = ids.get(number);
        var facts = new ArrayList<ActionEvent>();
        if (row.timescale() == null) {
            facts.add(new TimescaleRevised(id, plan, new Timescale(null, Timescale.Kind.NONE, null), reason));
            return facts;
        }
        if (rowsBefore.get(was).timescale() == null) {
            return news("timescale", was, number);
        }
        var now = new Timescale(row.timescale(), null, null);
        for (var event : news("timescale", was, number)) {
            if (event instanceof TimescaleInterpreted read) {
                now = read.timescale();
                if (read.unclear() != null) {
                    facts.add(new DoubtNoted(id, plan, "timescale-unclear", read.unclear(), read.excerpt()));
                }
            } else if (!(event instanceof TimescaleSet)) {
                facts.add(event);
            }
        }
        facts.addFirst(new TimescaleRevised(id, plan, now, reason));
        return facts;
    }

    /** Where every printed entry is still there, the others are news; else somebody rewrote them, and they are notes. */
    private void progress(int was, int number, Printed printed, List<ActionEvent> facts) {
        facts.add(column("progress", number));
        var reader = later.reader(number);
        var entries = reader.entries(reader.progress());
        var gone = words(earlier.reader(was).entries(Texts.of(printed.progress())));
        words(entries).forEach(gone::remove);
        var known = words(earlier.reader(was).entries(earlier.reader(was).progress()));
        var news = new ArrayList<ReadEntry>();
        for (var entry : entries) {
            if (!known.remove(words(entry))) {
                news.add(entry);
            }
        }
        facts.addAll(reader.said(news, !gone.isEmpty()));
        found(reader, number);
    }

    private static List<String> words(List<ReadEntry> entries) {
        return new ArrayList<>(entries.stream().map(Reread::words).toList());
    }

    /** With the words that they were compared in, which say what was recorded of them besides. */
    private List<StepChange.Known> asCompared(int was, Printed printed) {
        var words = rowsBefore.get(was).milestones().stream()
                .filter(milestone -> !StepChange.isNone(milestone))
                .toList();
        var steps = printed.steps();
        return IntStream.range(0, steps.size())
                .mapToObj(place -> new StepChange.Known(
                        steps.get(place),
                        words.size() == steps.size() ? words.get(place) : steps.get(place).text()))
                .toList();
    }

    private static String words(ReadEntry entry) {
        return entry.text().replaceAll("\\s+", " ").strip();
    }

    /** A cell that says that there is no milestone is kept as it is printed. */
    private void keptWords(int was, int number, List<ActionEvent> facts) {
        var before = StepChange.none(rowsBefore.get(was).milestones());
        var now = StepChange.none(rows.get(number).milestones());
        before.forEach((column, words) -> {
            if (!now.containsKey(column)) {
                facts.add(rewritten(number, column, EMPTY));
            }
        });
        now.forEach((column, words) -> {
            if (!words.equals(before.get(column))) {
                facts.add(rewritten(number, column, Passage.text(null, words)));
            }
        });
    }

    private List<ActionEvent> news(String cell, int was, int number) {
        var reader = later.reader(number);
        var news = Meant.news(earlier.reader(was).ofCell(cell), reader.ofCell(cell));
        found(reader, number);
        return news;
    }

    private ColumnRewritten column(String name, int number) {
        return rewritten(
                number, name, content(rows.get(number), name).orElse(EMPTY));
    }

    private ColumnRewritten rewritten(int number, String column, Passage content) {
        return new ColumnRewritten(ids.get(number), plan, new Prose(column), content, reason);
    }

    private static Optional<Passage> content(Row row, String name) {
        return row.columns().stream()
                .filter(column -> column.key().text().equals(name))
                .map(WrittenPlan.Section::content)
                .findFirst();
    }

    private void found(RowFacts reader, int number) {
        reader.doubts()
                .forEach(doubted -> findings.add(new Finding(
                        doubted.doubt().kind(),
                        place(number) + "." + doubted.column(),
                        doubted.doubt().sentence())));
    }

    private String place(int number) {
        var first = 0;
        for (int priority = 0; priority < after.priorities().size(); priority++) {
            var rows = after.priorities().get(priority).actions().size();
            if (number < first + rows) {
                return "priorities[%d].actions[%d]".formatted(priority, number - first);
            }
            first += rows;
        }
        throw new IllegalArgumentException("There is no row " + number + ".");
    }
}

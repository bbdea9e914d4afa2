package throughline.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.command.imports.WrittenPlan.Row;
import throughline.command.reading.BodyReading;
import throughline.command.reading.ConditionReading;
import throughline.command.reading.Doubt;
import throughline.command.reading.LinkReading;
import throughline.command.reading.MilestoneReading;
import throughline.command.reading.ProgressReading;
import throughline.command.reading.QuantityReading;
import throughline.command.reading.ReadEntry;
import throughline.command.reading.ReadLead;
import throughline.command.reading.Reference;
import throughline.command.reading.ReferenceReading;
import throughline.command.reading.Span;
import throughline.command.reading.TimescaleReading;
import throughline.events.ActionEvent;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionEvent.ColumnKept;
import throughline.events.ActionId;
import throughline.events.ConditionId;
import throughline.events.Due;
import throughline.events.Excerpt;
import throughline.events.LeadEvent.LeadInterpreted;
import throughline.events.LeadEvent.LeadWritten;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneDated;
import throughline.events.MilestoneId;
import throughline.events.PartnershipId;
import throughline.events.Passage;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.QuantityId;
import throughline.events.RatingEvent.RatingSet;
import throughline.events.RowEvent.ActionLinked;
import throughline.events.RowEvent.ActionRelated;
import throughline.events.RowEvent.BodyInvolved;
import throughline.events.RowEvent.ConditionNoted;
import throughline.events.RowEvent.DoubtNoted;
import throughline.events.RowEvent.Involvement;
import throughline.events.RowEvent.QuantityPromised;
import throughline.events.StandingEvent.CarryForwardMarked;
import throughline.events.StatusKey;
import throughline.events.Timescale;
import throughline.events.TimescaleEvent.PartnerDateSet;
import throughline.events.TimescaleEvent.TimescaleInterpreted;
import throughline.events.TimescaleEvent.TimescaleSet;

/** What one printed row is read to say: its facts in the order of its cells, and what stays unclear. */
final class RowFacts {
    private final Row row;
    private final ActionId action;
    private final PlanId plan;
    private final StatusKey key;
    private final PartyNames names;
    private final Reference reference;
    private final Rows rows;
    private final List<ActionEvent> facts = new ArrayList<>();
    private final List<Doubted> doubts = new ArrayList<>();

    /** @param column of the row that the doubt is about */
    record Doubted(String column, Doubt doubt) {}

    RowFacts(
            Row row,
            ActionId action,
            PlanId plan,
            StatusKey key,
            PartyNames names,
            Reference reference,
            Rows rows) {
        this.row = row;
        this.action = action;
        this.plan = plan;
        this.key = key;
        this.names = names;
        this.reference = reference;
        this.rows = rows;
    }

    List<ActionEvent> of(PriorityId priority, PartnershipId partnership) {
        facts.add(new ActionAdded(action, plan, partnership, priority, row.ref(), row.theme(), row.text(), List.of()));
        var leads = lead();
        timescale();
        milestones();
        row.columns().forEach(column -> facts.add(new ColumnKept(action, plan, column.key(), column.content())));
        around("text", row.text().text(), true);
        for (var column : row.columns()) {
            switch (column.key().text()) {
                case "progress" -> progress(Texts.of(column.content()), leads);
                case "links" -> links(Texts.points(column.content()));
                default -> {}
            }
        }
        rating();
        return List.copyOf(facts);
    }

    /** What one cell of it says, without that it is printed so. */
    List<ActionEvent> ofCell(String column) {
        switch (column) {
            case "text" -> around("text", row.text().text(), true);
            case "lead" -> lead();
            case "timescale" -> timescale();
            case "links" ->
                column(column).ifPresent(content -> links(Texts.points(content)));
            default -> {}
        }
        return List.copyOf(facts);
    }

    /** What one of its milestones says, that it is promised before all. */
    List<ActionEvent> ofMilestone(int place) {
        milestone(place);
        return List.copyOf(facts);
    }

    /** When a milestone of these words is due, where they say it. */
    @Nullable Due dueOf(Prose milestone) {
        return MilestoneReading.of(milestone.text(), reference).due();
    }

    /** The words of its progress cell. */
    String progress() {
        return column("progress").map(Texts::of).orElse("");
    }

    /** What a progress cell of this row says, each entry by itself. */
    List<ReadEntry> entries(String cell) {
        return progressOf(cell, named()).entries();
    }

    /** @param notes whether they are taken as notes, whatever they say */
    List<ActionEvent> said(List<ReadEntry> entries, boolean notes) {
        var said = new SaidFacts(action, plan, names, named(), rows, reference);
        entries.forEach(entry -> {
            if (notes) {
                said.note(entry);
            } else {
                said.add(entry);
            }
        });
        facts.addAll(said.facts());
        noted("progress", said.doubts());
        return List.copyOf(facts);
    }

    private List<ReadLead> named() {
        return row.lead() == null ? List.of() : names.leads(row.lead().text()).leads();
    }

    private Optional<Passage> column(String name) {
        return row.columns().stream()
                .filter(column -> column.key().text().equals(name))
                .map(WrittenPlan.Section::content)
                .findFirst();
    }

    List<Doubted> doubts() {
        return List.copyOf(doubts);
    }

    private List<ReadLead> lead() {
        if (row.lead() == null) {
            return List.of();
        }
        facts.add(new LeadWritten(action, plan, row.lead()));
        var reading = names.leads(row.lead().text());
        doubts("lead", reading.doubts());
        if (!reading.leads().isEmpty() || !reading.doubts().isEmpty()) {
            var read = reading.leads().stream()
                    .map(lead -> new LeadInterpreted.Read(
                            names.lead(lead), Prose.orNull(lead.note()), excerpt("lead", lead.span())))
                    .toList();
            facts.add(new LeadInterpreted(action, plan, read, unclear(reading.doubts())));
        }
        return reading.leads();
    }

    /** A label that the plan's key does not have is kept as a column, and listed among the findings. */
    private void rating() {
        var rated = row.rated();
        if (rated != null) {
            facts.add(Ratings.of(rated.label(), key)
                    .<ActionEvent>map(rating -> new RatingSet(action, plan, null, rating, rated.because()))
                    .orElseGet(() ->
                            new ColumnKept(action, plan, new Prose("rating"), Passage.text(null, rated.label()))));
        }
    }

    private void timescale() {
        if (row.timescale() == null) {
            return;
        }
        var text = row.timescale().text();
        facts.add(new TimescaleSet(action, plan, new Timescale(row.timescale(), null, null)));
        var read = TimescaleReading.of(text, reference);
        doubts("timescale", read.doubts());
        if (read.timescale().kind() != null || !read.doubts().isEmpty()) {
            facts.add(new TimescaleInterpreted(
                    action, plan, read.timescale(), whole("timescale", text), unclear(read.doubts())));
        }
        read.partnerDates()
                .forEach(date -> facts.add(new PartnerDateSet(
                        action, plan, names.party(date.party()), date.due(), null, whole("timescale", text))));
        if (read.carryForward()) {
            facts.add(new CarryForwardMarked(action, plan, row.timescale(), whole("timescale", text)));
        }
        around("timescale", text, false);
    }

    private void milestones() {
        for (int place = 0; place < row.milestones().size(); place++) {
            milestone(place);
        }
    }

    private void milestone(int place) {
        var step = row.milestones().get(place);
        var column = "milestones[%d]".formatted(place);
        var read = MilestoneReading.of(step.text(), reference);
        if (read.none()) {
            facts.add(new ColumnKept(action, plan, new Prose(column), Passage.text(null, step)));
            return;
        }
        var id = MilestoneId.next();
        facts.add(new MilestoneAdded(action, plan, id, step, null));
        if (read.due() != null) {
            facts.add(new MilestoneDated(action, plan, id, read.due(), null, whole(column, step.text())));
        }
        noted(column, read.doubts());
        around(column, step.text(), true);
    }

    /** What any text of a row may hold besides what its column is for. */
    private void around(String column, String text, boolean promises) {
        ConditionReading.of(text)
                .forEach(condition -> facts.add(new ConditionNoted(
                        action,
                        plan,
                        ConditionId.next(),
                        new Prose(condition.text()),
                        excerpt(column, condition.span()))));
        if (promises) {
            QuantityReading.of(text, reference)
                    .forEach(quantity -> facts.add(new QuantityPromised(
                            action,
                            plan,
                            QuantityId.next(),
                            quantity.count(),
                            new Prose(quantity.what()),
                            Prose.orNull(quantity.every()),
                            excerpt(column, quantity.span()))));
        }
        BodyReading.of(text)
                .forEach(body -> facts.add(new BodyInvolved(
                        action,
                        plan,
                        names.party(body.name()),
                        Involvement.valueOf(body.involvement().name()),
                        new Prose(body.span().of(text)),
                        excerpt(column, body.span()))));
        for (var reference : ReferenceReading.of(text)) {
            var other = rows.named(reference, action);
            if (other != null && !column.equals("progress")) {
                facts.add(new ActionRelated(
                        action, plan, other, new Prose(reference.ref()), excerpt(column, reference.span())));
            }
        }
    }

    private void links(List<String> links) {
        for (int place = 0; place < links.size(); place++) {
            var link = LinkReading.of(links.get(place));
            if (link != null) {
                facts.add(new ActionLinked(
                        action,
                        plan,
                        null,
                        Prose.orNull(link.number()),
                        new Prose(link.title() == null ? links.get(place).strip() : link.title()),
                        Prose.orNull(link.subTheme()),
                        whole("links[%d]".formatted(place), links.get(place))));
            }
        }
    }

    private void progress(String cell, List<ReadLead> leads) {
        var reading = progressOf(cell, leads);
        var said = new SaidFacts(action, plan, names, leads, rows, reference);
        reading.entries().forEach(entry -> said.add(entry));
        facts.addAll(said.facts());
        noted("progress", said.doubts());
        noted("progress", reading.doubts());
        around("progress", cell, false);
    }

    private ProgressReading progressOf(String cell, List<ReadLead> leads) {
        return ProgressReading.of(
                cell, rows.partyNames(), leads.stream().map(ReadLead::name).toList(), reference);
    }

    private void noted(String column, List<Doubt> found) {
        doubts(column, found);
        found.forEach(doubt -> facts.add(new DoubtNoted(
                action, plan, doubt.kind(), new Prose(doubt.sentence()), excerpt(column, doubt.span()))));
    }

    private void doubts(String column, List<Doubt> found) {
        found.forEach(doubt -> doubts.add(new Doubted(column, doubt)));
    }

    private static @Nullable Prose unclear(List<Doubt> doubts) {
        return Prose.orNull(doubts.stream().map(Doubt::sentence).distinct().collect(Collectors.joining(" ")));
    }

    static Excerpt excerpt(String column, Span span) {
        return new Excerpt(new Prose(column), span.start(), span.end());
    }

    private static Excerpt whole(String column, String text) {
        return new Excerpt(new Prose(column), 0, text.length());
    }
}

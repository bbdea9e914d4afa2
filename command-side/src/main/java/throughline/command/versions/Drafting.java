package throughline.command.versions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.action.Action;
import throughline.command.imports.Reread;
import throughline.command.imports.WrittenPlan;
import throughline.command.imports.WrittenPlan.Finding;
import throughline.command.party.Register;
import throughline.command.plan.Plan;
import throughline.command.plan.Terms;
import throughline.command.versions.TakeOverVersion.Fate;
import throughline.command.versions.TakeOverVersion.Gone;
import throughline.command.versions.TakeOverVersion.Row;
import throughline.events.ActionEvent;
import throughline.events.ActionId;
import throughline.events.Prose;
import throughline.events.RowEvent.ActionRelated;
import throughline.events.SectionEvent.SectionRewritten;
import throughline.events.SectionEvent.SectionWritten;
import throughline.events.SectionId;
import throughline.events.StandingEvent.ActionMarkedDuplicate;

/** Decides what is recorded where a version is taken over, row by row. */
final class Drafting {
    /** Cells that change what is promised; the others only how it is printed, or what is said of it. */
    private static final Set<String> PROMISES = Set.of("text", "lead", "timescale", "milestones");

    private final TakeOverVersion asked;
    private final MetaData metadata;
    private final Terms.Of terms;
    private final Meanwhile meanwhile;
    private final Map<String, SectionId> sections;
    private final Prose reason;
    private final List<ActionId> ids = new ArrayList<>();
    private final Reread reread;
    private final List<WrittenPlan.Row> rowsBefore;

    Drafting(
            TakeOverVersion asked,
            MetaData metadata,
            Terms.Of terms,
            Meanwhile meanwhile,
            Map<String, SectionId> sections,
            Register register) {
        this.asked = asked;
        this.metadata = metadata;
        this.terms = terms;
        this.meanwhile = meanwhile;
        this.sections = sections;
        var given = note();
        reason = given == null ? TakingOver.because(label()) : given;
        var compared = asked.compared();
        for (int number = 0; number < asked.document().actions(); number++) {
            var row = row(number);
            ids.add(row == null || row.was() == null ? ActionId.next() : compared.actions().get(row.was()));
        }
        rowsBefore = Reread.rows(compared.plan());
        var plan = terms.apply(asked.planId());
        reread = new Reread(
                compared.plan(),
                compared.actions(),
                asked.document(),
                ids,
                asked.planId(),
                plan.partnershipId(),
                plan.statusKey(),
                register,
                reason);
    }

    @Nullable Prose label() {
        return Words.checked(asked.label());
    }

    /** What the coordinator says of the whole. */
    @Nullable Prose note() {
        return Words.checked(asked.reason());
    }

    List<Finding> findings() {
        return reread.findings();
    }

    Draft of(Aggregate<Plan> plan, Map<ActionId, Aggregate<Action>> loaded) {
        var draft = new Draft();
        sections(draft);
        var headings = new Headings(asked, reason, meanwhile);
        draft.headings.addAll(headings.facts());
        for (var row : asked.rows()) {
            var was = row.was();
            if (was == null) {
                var under = headings.under(priorityOf(asked.document(), row.number()));
                draft.added.add(real(reread.added(row.number(), under)));
            } else if (row.cells().stream().anyMatch(cell -> !cell.equals("place"))) {
                changed(row, was, draft, loaded);
            }
        }
        asked.gone().forEach(gone -> gone(gone, draft, loaded));
        draft.moves.addAll(new Moving(asked, ids, headings, meanwhile, reason).facts());
        return draft;
    }

    private void changed(Row row, int was, Draft draft, Map<ActionId, Aggregate<Action>> loaded) {
        var id = ids.get(row.number());
        var name = name(was);
        meanwhile.mustHaveLeft(id, row.cells(), name);
        var action = known(id, loaded);
        var printed = action.invoke(Action::printed);
        var said = real(reread.changed(was, row.number(), row.cells(), printed));
        var promises = row.cells().stream().anyMatch(PROMISES::contains);
        var news = named(name, () -> action.invoke(it -> it.news(said, promises, metadata, terms)));
        if (!news.isEmpty()) {
            draft.changed.put(id, news);
        }
    }

    /** A row that is left out becomes no action, so nothing can point to it. */
    private List<ActionEvent> real(List<ActionEvent> facts) {
        return facts.stream()
                .filter(event -> !(event instanceof ActionRelated relation) || isReal(relation.related()))
                .<ActionEvent>map(event -> event instanceof ActionMarkedDuplicate marked
                                && marked.original() != null
                                && !isReal(marked.original())
                        ? new ActionMarkedDuplicate(
                                marked.actionId(), marked.planId(), null, marked.reason(), marked.excerpt())
                        : event)
                .toList();
    }

    private boolean isReal(ActionId action) {
        return asked.compared().actions().contains(action)
                || asked.rows().stream().anyMatch(row -> ids.get(row.number()).equals(action));
    }

    private void gone(Gone gone, Draft draft, Map<ActionId, Aggregate<Action>> loaded) {
        var id = asked.compared().actions().get(gone.was());
        var name = name(gone.was());
        meanwhile.mustHaveLeftAlone(id, name);
        var action = known(id, loaded);
        draft.gone.put(id, named(name, () -> action.invoke(it -> gone.fate() == Fate.STOP
                ? it.stopped(reason, metadata, terms)
                : it.carried(reason, metadata, terms))));
    }

    private void sections(Draft draft) {
        var next = sections.size();
        for (var section : asked.document().sections()) {
            var key = section.key().text();
            if (!asked.sections().contains(key)) {
                continue;
            }
            var known = sections.get(key);
            if (known == null) {
                draft.sections.add(new SectionWritten(
                        SectionId.next(), asked.planId(), next++, section.key(), section.content()));
            } else {
                meanwhile.mustHaveLeft(known, Set.of("section"), "the section “" + key + "”");
                draft.sections.add(new SectionRewritten(known, asked.planId(), section.content(), reason));
            }
        }
        var left = new HashSet<>(asked.sections());
        asked.document().sections().forEach(section -> left.remove(section.key().text()));
        if (!left.isEmpty()) {
            throw Refusal.malformed("The document has no section “%s”. Compare it once more, and choose again."
                    .formatted(left.iterator().next()));
        }
    }

    /** Every refusal says of which row. */
    private static List<ActionEvent> named(String name, Supplier<List<ActionEvent>> facts) {
        try {
            return facts.get();
        } catch (Refusal refusal) {
            var details = refusal.<Refusal.Details>getDetails();
            var kind = details.map(Refusal.Details::kind).orElse(Refusal.Kind.RULE);
            throw new Refusal(kind, name + ": " + refusal.getMessage());
        }
    }

    private static Aggregate<Action> known(ActionId id, Map<ActionId, Aggregate<Action>> loaded) {
        var action = loaded.get(id);
        if (action == null) {
            throw new IllegalStateException("The action was not loaded.");
        }
        return action;
    }

    private @Nullable Row row(int number) {
        return asked.rows().stream().filter(row -> row.number() == number).findFirst().orElse(null);
    }

    private String name(int was) {
        return nameOf(rowsBefore.get(was));
    }

    /** For a sentence: “3.4”, or its first words where it has no reference. */
    static String nameOf(WrittenPlan.Row row) {
        var text = row.text().text().strip();
        return row.ref() != null
                ? row.ref().text().strip()
                : "“" + (text.length() > 60 ? text.substring(0, 57) + "…" : text) + "”";
    }

    /** The number of the priority that a row stands under. */
    static int priorityOf(WrittenPlan plan, int row) {
        var first = 0;
        for (int priority = 0; priority < plan.priorities().size(); priority++) {
            first += plan.priorities().get(priority).actions().size();
            if (row < first) {
                return priority;
            }
        }
        throw new IllegalArgumentException("There is no row " + row + ".");
    }
}

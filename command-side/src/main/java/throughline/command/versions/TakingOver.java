package throughline.command.versions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.action.Action;
import throughline.command.action.Adding;
import throughline.command.imports.Documents;
import throughline.command.party.Register;
import throughline.command.party.Rehearsal;
import throughline.command.plan.Plan;
import throughline.command.plan.Terms;
import throughline.command.section.Section;
import throughline.events.ActionId;
import throughline.events.Event;
import throughline.events.PartnershipId;
import throughline.events.PlanEvent.DocumentBroughtIn;
import throughline.events.Prose;
import throughline.events.SectionEvent;
import throughline.events.SectionEvent.SectionRewritten;
import throughline.events.SectionEvent.SectionWritten;

/** Takes a later version of a plan's document over: all that was chosen in one unit of work, or nothing. */
public class TakingOver {
    private final Repository<Plan> plans;
    private final Repository<Action> actions;
    private final Repository<Section> sections;
    private final Adding adding;
    private final Terms.Of terms;
    private final PlanSections sectionsOf;
    private final SinceThen since;
    private final Documents documents;
    private final Register register;

    public TakingOver(
            Repository<Plan> plans,
            Repository<Action> actions,
            Repository<Section> sections,
            Adding adding,
            Terms.Of terms,
            PlanSections sectionsOf,
            SinceThen since,
            Documents documents,
            Register register) {
        this.plans = plans;
        this.actions = actions;
        this.sections = sections;
        this.adding = adding;
        this.terms = terms;
        this.sectionsOf = sectionsOf;
        this.since = since;
        this.documents = documents;
        this.register = register;
    }

    @CommandHandler
    public TakenOver handle(TakeOverVersion asked, MetaData metadata) throws Exception {
        var actor = Actor.from(metadata);
        actor.mustCoordinate("take over another version of the document");
        Choices.check(asked);
        var plan = plans.load(asked.planId().toString());
        var standing = terms.apply(asked.planId());
        standing.mustTakePromises();
        var loaded = new HashMap<ActionId, Aggregate<Action>>();
        // Loaded before it is asked what others said meanwhile: whoever writes after that is found by the log itself.
        Choices.touched(asked).forEach(id -> loaded.put(id, actions.load(id.toString())));
        var meanwhile = new Meanwhile(since.of(asked.planId(), asked.compared().position()));
        var made = new Rehearsal(register);
        var drafting = new Drafting(
                asked, metadata, terms, meanwhile, sectionsOf.apply(asked.planId()), asked.rehearse() ? made : register);
        var draft = drafting.of(plan, loaded);
        if (!asked.rehearse()) {
            keepDocument(asked, actor, standing.partnershipId(), draft);
        }
        plan.invoke(it -> it.publishing(drafting.label(), asked.publishedOn(), drafting.note())).ifPresent(draft.version::add);
        if (!asked.rehearse()) {
            record(draft, plan, loaded);
        }
        return answer(draft, drafting, asked.rehearse() ? made : null);
    }

    private void keepDocument(TakeOverVersion asked, Actor actor, PartnershipId partnership, Draft draft) {
        var handedIn = asked.file();
        if (handedIn != null) {
            var file = documents
                    .keep(handedIn, actor.by().person(), asked.planId(), partnership)
                    .orElseThrow(() -> Refusal.unknown("The document is not here any more. Send it again."));
            draft.version.add(new DocumentBroughtIn(
                    asked.planId(), file, Words.checked(asked.label()), asked.document().actions()));
        }
    }

    private void record(Draft draft, Aggregate<Plan> plan, Map<ActionId, Aggregate<Action>> loaded) throws Exception {
        for (var event : draft.sections) {
            record(event);
        }
        plan.execute(it -> it.settle(draft.headings));
        draft.gone.forEach((id, facts) -> action(id, loaded).execute(it -> it.settle(facts)));
        draft.changed.forEach((id, facts) -> action(id, loaded).execute(it -> it.settle(facts)));
        draft.added.forEach(adding::create);
        draft.moves.forEach(move -> action(move.actionId(), loaded).execute(it -> it.settle(List.of(move))));
        plan.execute(it -> it.settle(draft.version));
    }

    private void record(SectionEvent event) throws Exception {
        switch (event) {
            case SectionWritten written -> sections.newInstance(() -> new Section(written));
            case SectionRewritten rewritten ->
                sections.load(rewritten.sectionId().toString()).execute(it -> it.settle(rewritten));
        }
    }

    /** One that was added in the same piece is found where it was made. */
    private Aggregate<Action> action(ActionId id, Map<ActionId, Aggregate<Action>> loaded) {
        return loaded.computeIfAbsent(id, key -> actions.load(key.toString()));
    }

    private static TakenOver answer(Draft draft, Drafting drafting, @Nullable Rehearsal made) {
        List<TakenOver.Fact> facts = null;
        if (made != null) {
            var all = new ArrayList<Event>(made.registered());
            all.addAll(draft.facts());
            facts = all.stream().map(TakenOver.Fact::of).toList();
        }
        return new TakenOver(
                draft.added.size(), draft.changed.size(), draft.gone.size(), drafting.findings(), facts);
    }

    /** The reason where nobody gave one: “As in version 13 of the document”. */
    static Prose because(@Nullable Prose label) {
        if (label == null) {
            return new Prose("As in the next version of the document.");
        }
        var text = label.text().strip();
        return new Prose("As in " + (text.toLowerCase(Locale.UK).startsWith("version") ? text : "version “" + text + "”")
                + " of the document.");
    }
}

package throughline.command.imports;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.action.Adding;
import throughline.command.imports.around.Surroundings;
import throughline.command.party.Register;
import throughline.command.party.Rehearsal;
import throughline.command.plan.Plan;
import throughline.command.section.Section;
import throughline.events.Event;
import throughline.events.PartnershipId;
import throughline.events.PlanEvent;
import throughline.events.PlanEvent.DocumentBroughtIn;

/** Brings a printed plan in, all of it or nothing, in one unit of work. */
public class Importing {
    private final Repository<Plan> plans;
    private final Repository<Section> sections;
    private final Adding actions;
    private final Documents documents;
    private final KnownPartnerships partnerships;
    private final Register register;
    private final Surroundings surroundings;
    private final Progress progress;

    public Importing(
            Repository<Plan> plans,
            Repository<Section> sections,
            Adding actions,
            Documents documents,
            KnownPartnerships partnerships,
            Register register,
            Surroundings surroundings,
            Progress progress) {
        this.plans = plans;
        this.sections = sections;
        this.actions = actions;
        this.documents = documents;
        this.partnerships = partnerships;
        this.register = register;
        this.surroundings = surroundings;
        this.progress = progress;
    }

    @CommandHandler
    public Imported handle(ImportPlan asked, MetaData metadata) throws Exception {
        var actor = Actor.from(metadata);
        actor.mustCoordinate("import a plan");
        return asked.rehearse() ? rehearsed(asked) : recorded(asked, actor);
    }

    private Imported recorded(ImportPlan asked, Actor actor) throws Exception {
        var written = asked.plan();
        if (!documents.claim(written.source().sha256(), asked.planId()) && !asked.asNew()) {
            throw Refusal.rule("This document has been imported already. Open the plan that was made of it,"
                    + " or import it again as a new plan (asNew=true).");
        }
        var partnership = partnerships.idOf(written.partnership().text());
        var opening = Brought.opening(written, asked.planId(), partnership);
        var plan = plans.newInstance(() -> new Plan(List.of(opening)));
        settle(plan, kept(asked, actor, partnership));
        var brought = Brought.of(written, asked.planId(), partnership, register, progress);
        for (var section : brought.sections()) {
            sections.newInstance(() -> new Section(section));
        }
        settle(plan, brought.rule());
        for (var heading : brought.headings()) {
            settle(plan, heading.priority());
            heading.actions().forEach(actions::create);
        }
        surroundings.bringIn(brought.around());
        settle(plan, brought.version());
        return answer(asked, brought, null);
    }

    /** The file that it was read from; absent where the plan came without one. */
    private @Nullable DocumentBroughtIn kept(ImportPlan asked, Actor actor, PartnershipId partnership) {
        var handedIn = asked.file();
        if (handedIn == null) {
            return null;
        }
        var file = documents
                .keep(handedIn, actor.by().person(), asked.planId(), partnership)
                .orElseThrow(() -> Refusal.unknown("The document is not here any more. Send it again."));
        var written = asked.plan();
        return new DocumentBroughtIn(asked.planId(), file, Brought.label(written), written.actions());
    }

    private static void settle(Aggregate<Plan> plan, @Nullable PlanEvent fact) {
        if (fact != null) {
            plan.execute(it -> it.settle(List.of(fact)));
        }
    }

    private Imported rehearsed(ImportPlan asked) {
        var written = asked.plan();
        var partnership = partnerships.find(written.partnership().text()).orElseGet(PartnershipId::next);
        var opening = Brought.opening(written, asked.planId(), partnership);
        var made = new Rehearsal(register);
        var brought = Brought.of(written, asked.planId(), partnership, made, progress);
        var facts = new ArrayList<Event>();
        facts.add(opening);
        facts.addAll(made.registered());
        facts.addAll(brought.facts());
        return answer(
                asked,
                brought,
                new Imported.Rehearsed(
                        partnership, facts.stream().map(Imported.Fact::of).toList()));
    }

    private static Imported answer(ImportPlan asked, Brought brought, Imported.@Nullable Rehearsed rehearsed) {
        var written = asked.plan();
        return new Imported(
                asked.planId(),
                written.priorities().size(),
                written.actions(),
                written.indicators(),
                brought.findings(),
                rehearsed);
    }
}

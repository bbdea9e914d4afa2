package throughline.command.imports;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.action.Adding;
import throughline.command.imports.around.Surroundings;
import throughline.command.party.Register;
import throughline.command.plan.AddPriority;
import throughline.command.plan.OpenPlan;
import throughline.command.plan.Plan;
import throughline.command.plan.PublishVersion;
import throughline.command.section.Section;
import throughline.command.section.WriteSection;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.SectionId;
import throughline.events.StatusKey;

/** Brings a printed plan in, all of it or nothing, in one unit of work. */
public class Importing {
    private final Repository<Plan> plans;
    private final Repository<Section> sections;
    private final Adding actions;
    private final Documents documents;
    private final Function<String, PartnershipId> partnerships;
    private final Register register;
    private final Surroundings surroundings;

    public Importing(
            Repository<Plan> plans,
            Repository<Section> sections,
            Adding actions,
            Documents documents,
            Function<String, PartnershipId> partnerships,
            Register register,
            Surroundings surroundings) {
        this.plans = plans;
        this.sections = sections;
        this.actions = actions;
        this.documents = documents;
        this.partnerships = partnerships;
        this.register = register;
        this.surroundings = surroundings;
    }

    @CommandHandler
    public Imported handle(ImportPlan asked, MetaData metadata) throws Exception {
        Actor.from(metadata).mustCoordinate("import a plan");
        var written = asked.plan();
        if (!documents.claim(written.source().sha256(), asked.planId()) && !asked.asNew()) {
            throw Refusal.rule("This document has been imported already. Open the plan that was made of it,"
                    + " or import it again as a new plan (asNew=true).");
        }
        var partnership = partnerships.apply(written.partnership().text());
        var plan = plans.newInstance(() -> new Plan(opening(asked, partnership), metadata));
        for (int place = 0; place < written.sections().size(); place++) {
            var section = written.sections().get(place);
            var asSection = new WriteSection(SectionId.next(), asked.planId(), place, section.key(), section.content());
            sections.newInstance(() -> new Section(asSection));
        }
        var interpreting = new Interpreting(written, asked.planId(), partnership, register);
        interpreting.rule().ifPresent(rule -> plan.execute(it -> it.printed(rule, new Prose("notes"))));
        for (int number = 0; number < written.priorities().size(); number++) {
            var priority = written.priorities().get(number);
            var id = PriorityId.next();
            plan.execute(
                    it -> it.handle(new AddPriority(asked.planId(), id, priority.ref(), priority.title()), metadata));
            for (int place = 0; place < priority.actions().size(); place++) {
                actions.create(interpreting.row(number, place, id));
            }
        }
        var around = surroundings.bringIn(written, asked.planId(), partnership, register);
        if (written.version() != null && !written.version().text().isBlank()) {
            var version = new PublishVersion(asked.planId(), written.version(), null, null);
            plan.execute(it -> it.handle(version, metadata));
        }
        return new Imported(
                asked.planId(),
                written.priorities().size(),
                written.actions(),
                written.indicators(),
                Stream.of(written.findings(), interpreting.findings(), around)
                        .flatMap(List::stream)
                        .toList());
    }

    private static OpenPlan opening(ImportPlan asked, PartnershipId partnership) {
        var written = asked.plan();
        return new OpenPlan(
                asked.planId(),
                partnership,
                written.title(),
                written.period(),
                written.marking(),
                StatusKey.BLUE_RED_AMBER_GREEN,
                written.source(),
                null);
    }
}

package throughline.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.action.Adding;
import throughline.command.imports.WrittenPlan.Row;
import throughline.command.plan.AddPriority;
import throughline.command.plan.OpenPlan;
import throughline.command.plan.Plan;
import throughline.command.plan.PublishVersion;
import throughline.command.section.Section;
import throughline.command.section.WriteSection;
import throughline.events.ActionEvent;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionEvent.ColumnKept;
import throughline.events.ActionId;
import throughline.events.LeadEvent.LeadWritten;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneId;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.SectionId;
import throughline.events.StatusKey;
import throughline.events.Timescale;
import throughline.events.TimescaleEvent.TimescaleSet;

/** Brings a printed plan in, all of it or nothing, in one unit of work. */
public class Importing {
    private final Repository<Plan> plans;
    private final Repository<Section> sections;
    private final Adding actions;
    private final Documents documents;
    private final Function<String, PartnershipId> partnerships;

    public Importing(
            Repository<Plan> plans,
            Repository<Section> sections,
            Adding actions,
            Documents documents,
            Function<String, PartnershipId> partnerships) {
        this.plans = plans;
        this.sections = sections;
        this.actions = actions;
        this.documents = documents;
        this.partnerships = partnerships;
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
        for (var priority : written.priorities()) {
            var id = PriorityId.next();
            plan.execute(
                    it -> it.handle(new AddPriority(asked.planId(), id, priority.ref(), priority.title()), metadata));
            priority.actions().forEach(row -> actions.create(facts(row, id, asked.planId(), partnership)));
        }
        if (written.version() != null && !written.version().text().isBlank()) {
            var version = new PublishVersion(asked.planId(), written.version(), null, null);
            plan.execute(it -> it.handle(version, metadata));
        }
        return new Imported(
                asked.planId(),
                written.priorities().size(),
                written.actions(),
                written.indicators(),
                written.findings());
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

    private static List<ActionEvent> facts(Row row, PriorityId priority, PlanId plan, PartnershipId partnership) {
        var id = ActionId.next();
        var facts = new ArrayList<ActionEvent>();
        facts.add(new ActionAdded(id, plan, partnership, priority, row.ref(), row.theme(), row.text(), List.of()));
        if (row.lead() != null) {
            facts.add(new LeadWritten(id, plan, row.lead()));
        }
        if (row.timescale() != null) {
            facts.add(new TimescaleSet(id, plan, new Timescale(row.timescale(), null, null)));
        }
        row.milestones().forEach(step -> facts.add(new MilestoneAdded(id, plan, MilestoneId.next(), step, null)));
        row.columns().forEach(column -> facts.add(new ColumnKept(id, plan, column.key(), column.content())));
        return facts;
    }
}

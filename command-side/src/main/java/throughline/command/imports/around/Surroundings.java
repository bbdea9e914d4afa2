package throughline.command.imports.around;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.axonframework.modelling.command.Repository;
import throughline.command.alignment.Alignment;
import throughline.command.fund.Fund;
import throughline.command.governance.Governance;
import throughline.command.imports.WrittenPlan;
import throughline.command.indicator.Indicator;
import throughline.command.intervention.Intervention;
import throughline.command.party.Register;
import throughline.events.GovernanceEvent;
import throughline.events.PartnershipId;
import throughline.events.PlanId;

/** Brings into being what a document says around its actions, in the unit of work that brings in the plan. */
public record Surroundings(
        Repository<Indicator> indicators,
        Repository<Intervention> interventions,
        Repository<Fund> funds,
        Repository<Governance> governance,
        Repository<Alignment> alignment) {

    /** What a document says around its actions, decided and not recorded yet. */
    public static Around read(WrittenPlan written, PlanId plan, PartnershipId partnership, Register register) {
        var into = new Into(written, plan, partnership, register);
        return new Around(
                new IndicatorsRead(into).all(),
                new InterventionsRead(into).all(),
                new FundRead(into).all(),
                governing(into),
                new AlignmentRead(into).all(),
                List.copyOf(into.findings()));
    }

    public void bringIn(Around around) {
        around.indicators().forEach(facts -> begin(indicators, () -> new Indicator(facts)));
        around.interventions().forEach(facts -> begin(interventions, () -> new Intervention(facts)));
        around.funds().forEach(facts -> begin(funds, () -> new Fund(facts)));
        if (!around.governance().isEmpty()) {
            begin(governance, () -> new Governance(around.governance()));
        }
        if (!around.alignment().isEmpty()) {
            begin(alignment, () -> new Alignment(around.alignment()));
        }
    }

    private static List<GovernanceEvent> governing(Into into) {
        var facts = new ArrayList<GovernanceEvent>();
        facts.addAll(new OfficerRead(into).all());
        facts.addAll(new ReportingRead(into).all());
        facts.addAll(new AuthoritiesRead(into).all());
        facts.addAll(new NeedsRead(into).all());
        facts.addAll(new ConsultationsRead(into).all());
        facts.addAll(new ReviewsRead(into).all());
        return facts;
    }

    private static <T> void begin(Repository<T> repository, Callable<T> made) {
        try {
            repository.newInstance(made);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("What the document says around its actions could not be kept.", e);
        }
    }
}

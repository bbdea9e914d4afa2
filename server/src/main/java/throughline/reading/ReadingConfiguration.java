package throughline.reading;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.PartnershipId;
import throughline.people.Partnerships;
import throughline.query.accountability.Registers;
import throughline.query.alignment.AlignedPlans;
import throughline.query.alignment.AlignmentAnswers;
import throughline.query.carrying.CarryOvers;
import throughline.query.carrying.Foretelling;
import throughline.query.changes.PlanChanges;
import throughline.query.funds.FundAnswers;
import throughline.query.documents.Documents;
import throughline.query.governance.GovernanceAnswers;
import throughline.query.dates.DateAnswers;
import throughline.query.history.Histories;
import throughline.query.history.Payloads;
import throughline.query.history.Sentences;
import throughline.query.history.Telling;
import throughline.query.indicators.IndicatorAnswers;
import throughline.query.interventions.InterventionAnswers;
import throughline.query.journal.EventJson;
import throughline.query.journal.Journal;
import throughline.query.journal.Names;
import throughline.query.journal.PartnershipNames;
import throughline.query.mywork.MyWorkAnswers;
import throughline.query.plan.PlanAnswers;
import throughline.query.plan.PlanList;
import throughline.query.plan.PlanStates;
import throughline.query.reading.Readings;
import throughline.query.reading.ReadingsAhead;
import throughline.query.returns.ReturnAnswers;
import throughline.query.rounds.RoundAnswers;

/** The handlers of what is read straight from the journal: plans, actions, rounds, histories and changes. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {
    @Bean
    Journal journal(JdbcClient jdbc) {
        return new Journal(jdbc, EventJson.mapper());
    }

    @Bean
    PlanStates planStates(Journal journal) {
        return new PlanStates(journal);
    }

    /** A partnership keeps its name, so each is looked up once. */
    @Bean
    PartnershipNames partnershipNames(Partnerships partnerships) {
        var known = new ConcurrentHashMap<PartnershipId, String>();
        return id -> known.computeIfAbsent(id, partnerships::nameOf);
    }

    @Bean
    ReturnAnswers returnAnswers(PlanStates states, Names names, JdbcClient jdbc) {
        return new ReturnAnswers(states, names, jdbc);
    }

    @Bean
    PlanAnswers planAnswers(PlanStates states, Names names, PartnershipNames partnerships, Clock clock) {
        return new PlanAnswers(states, names, partnerships, clock);
    }

    @Bean
    RoundAnswers roundAnswers(PlanStates states, Names names, PartnershipNames partnerships, Clock clock) {
        return new RoundAnswers(states, names, partnerships, clock);
    }

    @Bean
    Registers registers(Journal journal, Names names, PartnershipNames partnerships, Clock clock) {
        return new Registers(journal, names, partnerships, clock);
    }

    @Bean
    PlanList planList(JdbcClient jdbc, PartnershipNames partnerships) {
        return new PlanList(jdbc, new EventJson(EventJson.mapper()), partnerships);
    }

    @Bean
    MyWorkAnswers myWork(
            PlanList plans, PlanStates states, Names names, PartnershipNames partnerships, Clock clock) {
        return new MyWorkAnswers(plans, states, names, partnerships, clock);
    }

    @Bean
    DateAnswers dateAnswers(Journal journal, PlanStates states) {
        return new DateAnswers(journal, states);
    }

    @Bean
    Histories histories(Journal journal, PlanStates states, Names names) {
        return new Histories(journal, states, new Telling(names, new Payloads(new EventJson(EventJson.mapper()))), names);
    }

    @Bean
    CarryOvers carryOvers(PlanStates states, Names names, PartnershipNames partnerships, Clock clock) {
        return new CarryOvers(states, names, partnerships, clock);
    }

    @Bean
    Foretelling foretelling(PlanStates states, Journal journal, Names names, Clock clock) {
        return new Foretelling(states, journal, new Sentences(names), new EventJson(EventJson.mapper()), clock);
    }

    @Bean
    Readings readings(PlanStates states, Names names) {
        return new Readings(states, names);
    }

    @Bean
    ReadingsAhead readingsAhead(Journal journal, Names names, Clock clock) {
        return new ReadingsAhead(journal, names, new EventJson(EventJson.mapper()), clock);
    }

    @Bean
    Documents keptDocuments(PlanStates states, JdbcClient jdbc, Names names) {
        return new Documents(states, jdbc, names);
    }

    @Bean
    PlanChanges planChanges(Journal journal, PlanStates states, Names names) {
        return new PlanChanges(journal, states, names);
    }

    @Bean
    IndicatorAnswers indicatorAnswers(PlanStates states, Names names, PartnershipNames partnerships, Clock clock) {
        return new IndicatorAnswers(states, names, partnerships, clock);
    }

    @Bean
    InterventionAnswers interventionAnswers(PlanStates states, Clock clock) {
        return new InterventionAnswers(states, clock);
    }

    @Bean
    FundAnswers fundAnswers(PlanStates states, Names names, Clock clock) {
        return new FundAnswers(states, names, clock);
    }

    @Bean
    GovernanceAnswers governanceAnswers(PlanStates states, Names names, Clock clock) {
        return new GovernanceAnswers(states, names, clock);
    }

    @Bean
    AlignmentAnswers alignmentAnswers(
            JdbcClient jdbc, PlanStates states, Names names, PartnershipNames partnerships, Clock clock) {
        return new AlignmentAnswers(new AlignedPlans(jdbc), states, names, partnerships, clock);
    }
}

package throughline.commands;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.command.Belonging;
import throughline.command.Refusal;
import throughline.command.action.Action;
import throughline.command.action.Adding;
import throughline.command.action.Confirming;
import throughline.command.action.EvidenceFiles;
import throughline.command.action.Others;
import throughline.command.alignment.Alignment;
import throughline.command.carrying.Carrying;
import throughline.command.fund.Fund;
import throughline.command.governance.Governance;
import throughline.command.handover.BegunUpdates;
import throughline.command.handover.HandingOver;
import throughline.command.handover.Traces;
import throughline.command.imports.Documents;
import throughline.command.imports.Importing;
import throughline.command.imports.KnownPartnerships;
import throughline.command.imports.Progress;
import throughline.command.imports.around.Surroundings;
import throughline.command.indicator.Indicator;
import throughline.command.intervention.Intervention;
import throughline.command.log.Restore;
import throughline.command.party.Appointing;
import throughline.command.party.Party;
import throughline.command.party.Register;
import throughline.command.party.Registering;
import throughline.command.plan.Entries;
import throughline.command.plan.Plan;
import throughline.command.plan.PlanActions;
import throughline.command.plan.RatingsInUse;
import throughline.command.plan.RenderedFiles;
import throughline.command.plan.Terms;
import throughline.command.rounds.Round;
import throughline.command.rounds.Rounds;
import throughline.command.section.Section;
import throughline.command.section.Writing;
import throughline.command.versions.PlanSections;
import throughline.command.versions.SinceThen;
import throughline.command.versions.TakingOver;
import throughline.command.withholding.Copies;
import throughline.command.withholding.Texts;
import throughline.command.withholding.Withholding;
import throughline.command.withholding.Withholdings;
import throughline.events.ActionId;
import throughline.events.EvidenceFile;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.Rating;
import throughline.events.SectionId;
import throughline.people.Access;
import throughline.people.Partnerships;
import throughline.query.journal.EventJson;
import throughline.staging.StagedDocuments;
import throughline.views.Coverage;

/** What the deciding side is made of, and what it is given from outside. */
@Configuration(proxyBeanMethods = false)
class Deciding {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return new LogClock(ZoneOffset.UTC);
    }

    @Bean
    ConfigurerModule aggregates() {
        // Plans are mostly read while deciding about their actions; the log's unique sequence guards them, so no lock
        // is held.
        return configurer -> configurer
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Plan.class)
                        .configureLockFactory(c -> NullLockFactory.INSTANCE))
                .configureAggregate(Section.class)
                .configureAggregate(Action.class)
                .configureAggregate(Round.class)
                .configureAggregate(Indicator.class)
                .configureAggregate(Intervention.class)
                .configureAggregate(Fund.class)
                .configureAggregate(Governance.class)
                .configureAggregate(Alignment.class)
                .configureAggregate(Withholding.class)
                .configureAggregate(Restore.class)
                // Parties are read along chains of holders while deciding about one of them; guarded in the same way.
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Party.class)
                        .configureLockFactory(c -> NullLockFactory.INSTANCE))
                .registerCommandHandler(c -> new Registering(c.getComponent(Register.class)))
                .registerCommandHandler(
                        c -> new Appointing(c.repository(Party.class), c.getComponent(Register.class)))
                .registerCommandHandler(c -> new HandingOver(
                        c.repository(Party.class),
                        c.repository(Action.class),
                        c.getComponent(Traces.class),
                        c.getComponent(BegunUpdates.class),
                        c.getComponent(Terms.Of.class),
                        c.getComponent(Register.class),
                        c.getComponent(Clock.class)))
                .registerCommandHandler(c -> adding(c))
                .registerCommandHandler(c -> new Confirming(
                        c.repository(Action.class),
                        c.getComponent(PlanActions.class),
                        c.getComponent(Terms.Of.class),
                        c.getComponent(Register.class),
                        c.getComponent(Clock.class)))
                .registerCommandHandler(c -> new Rounds(
                        c.repository(Round.class),
                        c.repository(Action.class),
                        c.repository(Plan.class),
                        c.getComponent(Terms.Of.class),
                        c.getComponent(PlanActions.class),
                        c.getComponent(Register.class),
                        c.getComponent(Clock.class)))
                .registerCommandHandler(c -> new Carrying(
                        c.repository(Plan.class),
                        c.repository(Action.class),
                        adding(c),
                        c.getComponent(Terms.Of.class),
                        c.getComponent(PlanActions.class),
                        c.getComponent(Carrying.LastEntry.class),
                        c.getComponent(Register.class),
                        c.getComponent(Clock.class)))
                .registerCommandHandler(c -> new TakingOver(
                        c.repository(Plan.class),
                        c.repository(Action.class),
                        c.repository(Section.class),
                        adding(c),
                        c.getComponent(Terms.Of.class),
                        c.getComponent(PlanSections.class),
                        c.getComponent(SinceThen.class),
                        c.getComponent(Documents.class),
                        c.getComponent(Register.class)))
                .registerCommandHandler(c -> new Withholdings(
                        c.repository(Withholding.class), c.getComponent(Texts.class), c.getComponent(Copies.class)))
                .registerCommandHandler(c -> new Writing(c.repository(Section.class), c.getComponent(Terms.Of.class)))
                .registerCommandHandler(c -> new Importing(
                        c.repository(Plan.class),
                        c.repository(Section.class),
                        adding(c),
                        c.getComponent(Documents.class),
                        c.getComponent(KnownPartnerships.class),
                        c.getComponent(Register.class),
                        new Surroundings(
                                c.repository(Indicator.class),
                                c.repository(Intervention.class),
                                c.repository(Fund.class),
                                c.repository(Governance.class),
                                c.repository(Alignment.class)),
                        c.getComponent(Progress.class)));
    }

    private static Adding adding(org.axonframework.config.Configuration c) {
        return new Adding(c.repository(Action.class), c.getComponent(Terms.Of.class), c.getComponent(Register.class));
    }

    @Bean
    Terms.Of terms(ObjectProvider<org.axonframework.config.Configuration> axon) {
        return planId -> {
            try {
                return axon.getObject()
                        .repository(Plan.class)
                        .load(planId.toString())
                        .invoke(Plan::terms);
            } catch (AggregateNotFoundException e) {
                throw Refusal.unknown("There is no such plan. Look it up in the list of plans.");
            }
        };
    }

    @Bean
    Others others(ObjectProvider<org.axonframework.config.Configuration> axon) {
        return actionId -> {
            try {
                return axon.getObject()
                        .repository(Action.class)
                        .load(actionId.toString())
                        .invoke(Action::shown);
            } catch (AggregateNotFoundException e) {
                throw Refusal.unknown("There is no such action. Look it up in its plan.");
            }
        };
    }

    @Bean
    RatingsInUse ratingsInUse(JdbcClient jdbc) {
        return planId -> jdbc.sql("""
                        select distinct on (stream) payload ->> 'rating' from event
                        where plan_id = ? and type in ('RatingSet', 'RatingConfirmed') order by stream, position desc""")
                .param(planId.value())
                .query((row, n) -> new Rating(row.getString(1)))
                .set();
    }

    @Bean
    Register register(JdbcClient jdbc, ObjectProvider<org.axonframework.config.Configuration> axon, Clock clock) {
        return new LoggedRegister(jdbc, () -> axon.getObject().repository(Party.class), clock);
    }

    /** The plan that a stream's first event names. */
    @Bean
    Belonging belonging(JdbcClient jdbc) {
        return id -> jdbc.sql("select plan_id from event where stream = ? and sequence = 0 and plan_id is not null")
                .param(id.toString())
                .query(UUID.class)
                .optional()
                .map(PlanId::new);
    }

    @Bean
    Entries entries(JdbcClient jdbc) {
        return position -> jdbc.sql(
                        "select stream, (metadata ->> 'person')::uuid, type from event where position = ?")
                .param(position)
                .query((row, n) -> new Entries.Entry(
                        row.getString(1), row.getObject(2, UUID.class), row.getString(3)))
                .optional();
    }

    @Bean
    Carrying.LastEntry lastEntry(JdbcClient jdbc) {
        return plan -> jdbc.sql("select coalesce(max(position), 0) from event where plan_id = ?")
                .param(plan.value())
                .query(Long.class)
                .single();
    }

    @Bean
    SinceThen sinceThen(JdbcClient jdbc) {
        return (plan, position) -> jdbc.sql("""
                        select stream, type, payload ->> 'column' from journal
                        where plan_id = ? and position > ? order by position""")
                .params(plan.value(), position)
                .query((row, n) -> new SinceThen.Said(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Of several with one name the first. */
    @Bean
    PlanSections planSections(JdbcClient jdbc) {
        return plan -> {
            var sections = new LinkedHashMap<String, SectionId>();
            jdbc.sql("select payload ->> 'key', stream from journal where plan_id = ? and type = 'SectionWritten' order by position")
                    .param(plan.value())
                    .query(row -> {
                        sections.putIfAbsent(row.getString(1), SectionId.of(row.getString(2)));
                    });
            return sections;
        };
    }

    @Bean
    PlanActions planActions(JdbcClient jdbc) {
        return plan -> jdbc
                .sql("select action_id from event where plan_id = ? and type = 'ActionAdded' order by position")
                .param(plan.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(ActionId::new)
                .toList();
    }

    @Bean
    Traces traces(JdbcClient jdbc) {
        return new LoggedTraces(jdbc);
    }

    @Bean
    Documents documents(StagedDocuments staged) {
        return new Documents() {
            @Override
            public boolean claim(String sha256, PlanId planId) {
                return staged.claim(sha256, planId);
            }

            @Override
            public Optional<EvidenceFile> keep(UUID document, UUID person, PlanId plan, PartnershipId partnership) {
                return staged.keep(document, person, plan, partnership);
            }
        };
    }

    /** Taken from the files that were handed in, and put beside the log, in the transaction that records it. */
    @Bean
    EvidenceFiles evidenceFiles(JdbcClient jdbc) {
        return (file, person, action) -> jdbc.sql("""
                        with taken as (
                          delete from handed_in_file where file_id = ? and person = ? and action_id = ?
                          returning name, media_type, sha256, content),
                        kept as (
                          insert into evidence_file (sha256, content) select sha256, content from taken
                          on conflict do nothing)
                        select name, media_type, octet_length(content), sha256 from taken""")
                .params(file, person, action.value())
                .query((row, n) -> new EvidenceFile(
                        new Prose(row.getString(1)), row.getString(2), row.getLong(3), row.getString(4)))
                .optional();
    }

    /**
     * Taken from what was rendered, and put beside the log, in the transaction that records it; not where a text was
     * hidden or withheld since.
     */
    @Bean
    RenderedFiles renderedFiles(JdbcClient jdbc) {
        return (returnId, plan, person) -> jdbc.sql("""
                        with taken as (
                          delete from rendered_file r where return_id = ? and plan_id = ? and person = ? and not exists (
                            select from event where position > r.known and type in ('TextHidden', 'TextWithheld')
                              and partnership_id = r.partnership_id)
                          returning *),
                        kept as (
                          insert into issued_file (sha256, plan_id, partnership_id, content, words, known)
                          select distinct on (sha256) sha256, plan_id, partnership_id, content, words, known from taken
                          on conflict do nothing)
                        select name, media_type, octet_length(content), sha256 from taken order by number""")
                .params(returnId.value(), plan.value(), person)
                .query((row, n) -> new EvidenceFile(
                        new Prose(row.getString(1)), row.getString(2), row.getLong(3), row.getString(4)))
                .list();
    }

    @Bean
    KnownPartnerships knownPartnerships(Partnerships partnerships) {
        return new KnownPartnerships() {
            @Override
            public Optional<PartnershipId> find(String name) {
                return partnerships.find(name);
            }

            @Override
            public PartnershipId idOf(String name) {
                return partnerships.idOf(name);
            }
        };
    }

    @Bean
    Progress progress(StagedDocuments staged) {
        return staged::reached;
    }

    @Bean
    Desk desk(CommandBus bus, JdbcClient jdbc, Access access, Coverage coverage) {
        bus.registerHandlerInterceptor(new Answering(jdbc, EventJson.mapper()));
        return new Desk(DefaultCommandGateway.builder().commandBus(bus).build(), access, coverage);
    }
}

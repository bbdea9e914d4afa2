package throughline.commands;

import java.time.Clock;
import java.util.List;
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
import throughline.command.Refusal;
import throughline.command.action.Action;
import throughline.command.action.Adding;
import throughline.command.carrying.Carrying;
import throughline.command.imports.Documents;
import throughline.command.imports.Importing;
import throughline.command.party.Party;
import throughline.command.party.Register;
import throughline.command.plan.Entries;
import throughline.command.plan.Plan;
import throughline.command.plan.Terms;
import throughline.command.section.Section;
import throughline.command.section.Writing;
import throughline.events.ActionId;
import throughline.events.PlanId;
import throughline.people.Access;
import throughline.people.Partnerships;
import throughline.query.journal.EventJson;
import throughline.views.Coverage;

/** What the deciding side is made of, and what it is given from outside. */
@Configuration(proxyBeanMethods = false)
class Deciding {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
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
                .configureAggregate(Party.class)
                .registerCommandHandler(c -> adding(c))
                .registerCommandHandler(c -> new Carrying(
                        c.repository(Plan.class),
                        c.repository(Action.class),
                        adding(c),
                        c.getComponent(Terms.Of.class),
                        c.getComponent(Carrying.Contents.class),
                        c.getComponent(Register.class),
                        c.getComponent(Clock.class)))
                .registerCommandHandler(c -> new Writing(c.repository(Section.class), c.getComponent(Terms.Of.class)))
                .registerCommandHandler(c -> new Importing(
                        c.repository(Plan.class),
                        c.repository(Section.class),
                        adding(c),
                        c.getComponent(Documents.class),
                        c.getComponent(Partnerships.class)::idOf,
                        c.getComponent(Register.class)));
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
    Register register(JdbcClient jdbc, ObjectProvider<org.axonframework.config.Configuration> axon) {
        return new LoggedRegister(jdbc, () -> axon.getObject().repository(Party.class));
    }

    @Bean
    Entries entries(JdbcClient jdbc) {
        return position -> jdbc.sql("select stream, (metadata ->> 'person')::uuid from event where position = ?")
                .param(position)
                .query((row, n) -> new Entries.Entry(row.getString(1), row.getObject(2, UUID.class)))
                .optional();
    }

    @Bean
    Carrying.Contents contents(JdbcClient jdbc) {
        return new Carrying.Contents() {
            @Override
            public List<ActionId> actions(PlanId plan) {
                return jdbc.sql("select action_id from event where plan_id = ? and type = 'ActionAdded' order by position")
                        .param(plan.value())
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(ActionId::new)
                        .toList();
            }

            @Override
            public long last(PlanId plan) {
                return jdbc.sql("select coalesce(max(position), 0) from event where plan_id = ?")
                        .param(plan.value())
                        .query(Long.class)
                        .single();
            }
        };
    }

    @Bean
    Documents documents(JdbcClient jdbc) {
        return (sha256, planId) ->
                jdbc.sql("insert into imported_document (sha256, plan_id) values (?, ?) on conflict do nothing")
                                .params(sha256, planId.value())
                                .update()
                        == 1;
    }

    @Bean
    Desk desk(CommandBus bus, JdbcClient jdbc, Access access, Coverage coverage) {
        bus.registerHandlerInterceptor(new Answering(jdbc, EventJson.mapper()));
        return new Desk(DefaultCommandGateway.builder().commandBus(bus).build(), access, coverage);
    }
}

package throughline.log;

import java.time.Duration;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.PropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import javax.sql.DataSource;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Wires the log: each part that Axon would otherwise choose by itself, and choose silently, is named here. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@PropertySource("classpath:throughline/log/log.properties")
class LogConfiguration {
    /** Without JPA, Axon looks for a transaction manager too early, finds none, and works without transactions. */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource database) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
    }

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return new DuplicateKeys();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return new EventSerializer();
    }

    /** For tokens, and for commands and queries between nodes. */
    @Bean
    @Primary
    Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(
                        // A reset wraps one token in another, by class name; by default the reader refuses every name.
                        BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .build()))
                .build();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(Serializer serializer) {
        return serializer;
    }

    @Bean
    LogEngine logEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Configuration axon,
            @Value("${throughline.log.lock-timeout}") Duration lockTimeout,
            @Value("${throughline.log.idle-timeout}") Duration idleTimeout) {
        return new LogEngine(
                connections, transactions, eventSerializer, axon.upcasterChain(), lockTimeout, idleTimeout);
    }

    @Bean
    @Qualifier("eventStore")
    Log eventBus(LogEngine engine) {
        return new Log(engine);
    }

    @Bean
    CorrelationDataProvider whoTypedIt() {
        return new WhoTypedIt();
    }

    /** Any failure undoes the whole command, a checked exception too. */
    @Bean
    @Qualifier("localSegment")
    CommandBus commandBus(TransactionManager transactions, Configuration axon) {
        var bus = SimpleCommandBus.builder()
                .transactionManager(transactions)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .duplicateCommandHandlerResolver(DuplicateCommandHandlerResolution.rejectDuplicates())
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    /**
     * A question changes nothing and needs no transaction. Only what was read outside of one is surely committed, and may
     * be remembered.
     */
    @Bean
    @Qualifier("localSegment")
    QueryBus queryBus(Configuration axon) {
        return SimpleQueryBus.builder()
                .messageMonitor(axon.messageMonitor(QueryBus.class, "queryBus"))
                .queryUpdateEmitter(axon.getComponent(QueryUpdateEmitter.class))
                .build();
    }
}

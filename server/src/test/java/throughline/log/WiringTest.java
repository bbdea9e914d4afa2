package throughline.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.thoughtworks.xstream.XStream;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.TimeoutProperties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import throughline.database.TestDatabase;

/** What Axon would choose by itself, and silently, is what was chosen here. */
class WiringTest {
    static Node node;

    @BeforeAll
    static void start() {
        node = Node.on(TestDatabase.freshDatabase());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void commands_and_processors_work_in_transactions() {
        assertThat(node.context.getBeansOfType(TransactionManager.class).values())
                .singleElement()
                .isExactlyInstanceOf(SpringTransactionManager.class);
        assertThat(node.bean(Configuration.class).getComponent(TransactionManager.class))
                .isSameAs(node.bean(TransactionManager.class));
        assertThat(node.bean(CommandBus.class)).isExactlyInstanceOf(SimpleCommandBus.class);
    }

    @Test
    void questions_are_answered_outside_a_transaction() {
        node.bean(QueryBus.class)
                .subscribe(
                        "within a transaction?",
                        Boolean.class,
                        question -> TransactionSynchronizationManager.isActualTransactionActive());
        var question = new GenericQueryMessage<>("", "within a transaction?", ResponseTypes.instanceOf(Boolean.class));
        assertThat(node.bean(QueryBus.class).query(question).join().getPayload()).isFalse();
    }

    @Test
    void there_is_one_log_and_it_is_ours() {
        assertThat(node.bean(EventStore.class)).isExactlyInstanceOf(Log.class);
        assertThat(node.bean(EventStorageEngine.class)).isExactlyInstanceOf(LogEngine.class);
        assertThat(node.bean(TokenStore.class)).isExactlyInstanceOf(JdbcTokenStore.class);
        assertThat(node.bean(PersistenceExceptionResolver.class)).isExactlyInstanceOf(DuplicateKeys.class);
        assertThat(node.context.getBeansOfType(CorrelationDataProvider.class).values())
                .singleElement()
                .isExactlyInstanceOf(WhoTypedIt.class);
    }

    @Test
    void nothing_is_serialized_by_xstream() {
        var axon = node.bean(Configuration.class);
        assertThat(axon.serializer()).isExactlyInstanceOf(Jackson3Serializer.class);
        assertThat(axon.messageSerializer()).isExactlyInstanceOf(Jackson3Serializer.class);
        assertThat(axon.eventSerializer()).isExactlyInstanceOf(EventSerializer.class);
        assertThat(node.context.getBeansOfType(Serializer.class).values())
                .allSatisfy(serializer -> assertThat(serializer).isInstanceOf(Jackson3Serializer.class));
        assertThat(node.context.getBeanNamesForType(XStream.class)).isEmpty();
        assertThat(((JdbcTokenStore) node.bean(TokenStore.class)).serializer())
                .isExactlyInstanceOf(Jackson3Serializer.class);
    }

    @Test
    void handlers_are_not_timed_one_by_one() {
        assertThat(node.context.getBeanNamesForType(TimeoutProperties.class)).isEmpty();
    }

    @Test
    void axon_server_is_on_the_class_path_and_off() {
        assertThat(node.context.getBeanNamesForType(AxonServerConnectionManager.class)).isEmpty();
    }

    @Test
    void an_aggregate_is_loaded_from_the_log_without_cache_or_snapshots() {
        var repository = node.bean(Configuration.class).repository(Promise.class);
        assertThat(repository).isExactlyInstanceOf(EventSourcingRepository.class);
        assertThat(node.bean(LogEngine.class).readSnapshot("any")).isEmpty();
    }
}

package throughline.log;

import java.time.Duration;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires what every event processor stands on: tokens, dead letters, savepoints. */
@Configuration(proxyBeanMethods = false)
class ProcessorsConfiguration {
    @Bean
    TokenStore tokenStore(
            ConnectionProvider connections,
            Serializer serializer,
            @Value("${throughline.log.claim-timeout}") Duration claimTimeout) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .contentType(String.class)
                .claimTimeout(claimTimeout)
                .schema(TokenSchema.builder()
                        .setTokenTable("processor_token")
                        .setProcessorNameColumn("processor")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("touched_at")
                        .setOwnerColumn("node")
                        .build())
                .build();
    }

    @Bean
    DeadLetterSchema deadLetterSchema() {
        return DeadLetterSchema.builder()
                .deadLetterTable("dead_letter")
                .deadLetterIdentifierColumn("letter_id")
                .processingGroupColumn("processor")
                .sequenceIdentifierColumn("sequence_id")
                .sequenceIndexColumn("sequence_index")
                .messageTypeColumn("message_type")
                .eventIdentifierColumn("event_id")
                .timestampColumn("recorded_at")
                .payloadTypeColumn("type")
                .payloadRevisionColumn("revision")
                .payloadColumn("payload")
                .metaDataColumn("metadata")
                .aggregateTypeColumn("kind")
                .aggregateIdentifierColumn("stream")
                .sequenceNumberColumn("sequence")
                .tokenTypeColumn("token_type")
                .tokenColumn("token")
                .enqueuedAtColumn("enqueued_at")
                .lastTouchedColumn("touched_at")
                .processingStartedColumn("started_at")
                .causeTypeColumn("cause_type")
                .causeMessageColumn("cause")
                .diagnosticsColumn("diagnostics")
                .build();
    }

    @Bean
    Processors processors(
            ConnectionProvider connections,
            TransactionManager transactions,
            DeadLetterSchema schema,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer) {
        return new Processors(connections, transactions, schema, serializer, eventSerializer);
    }

    @Bean
    ConfigurerModule processorDefaults(Processors processors) {
        return configurer -> processors.byDefault(configurer.eventProcessing());
    }

    @Bean
    HandlerEnhancerDefinition savepoints(PlatformTransactionManager transactions) {
        return new Savepoints(transactions);
    }
}

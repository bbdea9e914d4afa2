package throughline.log;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;

/**
 * Registers event processors. A handler's class says {@code @ProcessingGroup("name")} and writes at once, through the
 * application's data source; a {@code ConfigurerModule} bean of its owner says which kind of processor that name is:
 *
 * <pre>{@code
 * @Bean
 * ConfigurerModule ratings(Processors processors) {
 *     return configurer -> processors.live(configurer.eventProcessing(), "ratings");
 * }
 * }</pre>
 *
 * Every processor is pooled, has one segment, begins at the tail of the log, and is woken by a commit. Reset one
 * through {@code StreamingEventProcessor}; asked for as a {@code TrackingEventProcessor} it is not found.
 */
public class Processors {
    private static final int LIVE_BATCH = 50;
    private static final int REBUILD_BATCH = 1000;
    private static final int MOST_LETTERS = 1_000_000;
    private static final long LOOK_FOR_SEGMENTS_MILLIS = 2000;

    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final DeadLetterSchema schema;
    private final Serializer serializer;
    private final Serializer eventSerializer;

    Processors(
            ConnectionProvider connections,
            TransactionManager transactions,
            DeadLetterSchema schema,
            Serializer serializer,
            Serializer eventSerializer) {
        this.connections = connections;
        this.transactions = transactions;
        this.schema = schema;
        this.serializer = serializer;
        this.eventSerializer = eventSerializer;
    }

    /** Keeps a view up to date. An event that it cannot handle becomes a dead letter, and holds back its plan only. */
    public void live(EventProcessingConfigurer processing, String name) {
        processing
                .registerPooledStreamingEventProcessor(
                        name, Configuration::eventStore, (axon, processor) -> from(processor, LIVE_BATCH))
                .registerDeadLetterQueue(name, axon -> deadLetters(name))
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        // Retrying everything after a reset would apply each letter a second time.
                        name, (axon, invoker) -> invoker.allowReset(true).enableSequenceIdentifierCache());
    }

    /** Fills a view anew, in large batches. It has no dead letters: it stops at the event that it cannot handle. */
    public void rebuilding(EventProcessingConfigurer processing, String name) {
        processing
                .registerPooledStreamingEventProcessor(
                        name, Configuration::eventStore, (axon, processor) -> from(processor, REBUILD_BATCH))
                .registerListenerInvocationErrorHandler(name, axon -> PropagatingErrorHandler.instance());
    }

    /** The letters of one processor, oldest first within a plan. */
    public SequencedDeadLetterQueue<EventMessage<?>> deadLetters(String name) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(name)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(schema)
                .genericSerializer(serializer)
                .eventSerializer(eventSerializer)
                .maxSequences(MOST_LETTERS)
                .maxSequenceSize(MOST_LETTERS)
                .build();
    }

    void byDefault(EventProcessingConfigurer processing) {
        processing
                .usingPooledStreamingEventProcessors((axon, processor) -> from(processor, LIVE_BATCH))
                .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance())
                .registerDefaultSequencingPolicy(axon -> new InPlan());
    }

    /** The tail itself, not a replay up to today's head: nothing was handled before. */
    private static PooledStreamingEventProcessor.Builder from(PooledStreamingEventProcessor.Builder processor, int batch) {
        return processor
                .initialSegmentCount(1)
                .batchSize(batch)
                .tokenClaimInterval(LOOK_FOR_SEGMENTS_MILLIS)
                .initialToken(StreamableMessageSource::createTailToken);
    }
}

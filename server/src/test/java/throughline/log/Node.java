package throughline.log;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.database.TestDatabase;
import throughline.events.By;

/** One node of the service with nothing but the log, on a database of the test. */
final class Node implements AutoCloseable {
    static final By PRIYA =
            new By(UUID.randomUUID(), "Harbourside Council", By.Role.PARTNER, By.Channel.API, "request-1");

    final ConfigurableApplicationContext context;
    final JdbcClient sql;

    private final HikariDataSource pool;

    private Node(ConfigurableApplicationContext context, HikariDataSource pool) {
        this.context = context;
        this.pool = pool;
        sql = JdbcClient.create(pool);
    }

    static Node on(TestDatabase database, Class<?>... handlers) {
        return on(database, Map.of(), handlers);
    }

    static Node on(TestDatabase database, Map<String, Object> settings, Class<?>... handlers) {
        var sources = new ArrayList<Class<?>>(List.of(Wiring.class));
        sources.addAll(List.of(handlers));
        // Arguments, since they go before every other source of settings; a builder's properties go after.
        var arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        var pool = database.pool(12);
        var context = new SpringApplicationBuilder(sources.toArray(Class[]::new))
                .web(WebApplicationType.NONE)
                .initializers(created -> created.getBeanFactory()
                        .registerSingleton("dataSource", pool))
                .run(arguments);
        return new Node(context, pool);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Object send(Object command) {
        return bean(CommandGateway.class)
                .sendAndWait(GenericCommandMessage.asCommandMessage(command).andMetaData(PRIYA.toMetadata()));
    }

    StreamingEventProcessor processor(String name) {
        return bean(EventProcessingConfiguration.class)
                .eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow();
    }

    void reset(String name) {
        var processor = processor(name);
        processor.shutDown();
        processor.resetTokens();
        processor.start();
    }

    long head() {
        return sql.sql("select coalesce(max(position), 0) from event").query(Long.class).single();
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }

    /** Named to the context by its test. As a @Configuration it would be found by every test that scans for beans. */
    @EnableAutoConfiguration
    @Import({LogConfiguration.class, ProcessorsConfiguration.class})
    static class Wiring {
        @Bean
        ConfigurerModule promises() {
            return configurer -> configurer.configureAggregate(Promise.class);
        }
    }
}

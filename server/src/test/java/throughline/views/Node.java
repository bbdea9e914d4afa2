package throughline.views;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.database.TestDatabase;
import throughline.query.journal.EventJson;
import throughline.query.journal.Journal;
import throughline.query.journal.Names;

/** One node of the service with the log and the views, on a database of the test. */
final class Node implements AutoCloseable {
    final ConfigurableApplicationContext context;
    final JdbcClient sql;

    private final HikariDataSource pool;

    private Node(ConfigurableApplicationContext context, HikariDataSource pool) {
        this.context = context;
        this.pool = pool;
        sql = JdbcClient.create(pool);
    }

    static Node on(TestDatabase database) {
        var pool = database.pool(16);
        var context = new SpringApplicationBuilder(sources())
                .web(WebApplicationType.NONE)
                .properties(new HashMap<>(Map.of(
                        "spring.main.banner-mode", "off",
                        "axon.axonserver.enabled", "false",
                        "throughline.log.claim-timeout", "1s")))
                .initializers(created -> created.getBeanFactory().registerSingleton("dataSource", pool))
                .run();
        return new Node(context, pool);
    }

    /** By name, since the wiring of a package is its own. */
    private static Class<?>[] sources() {
        try {
            var sources = new ArrayList<Class<?>>(List.of(Wiring.class, ViewsConfiguration.class));
            sources.add(Class.forName("throughline.log.LogConfiguration"));
            sources.add(Class.forName("throughline.log.ProcessorsConfiguration"));
            return sources.toArray(Class[]::new);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** As a command would: recorded when it returns, and not before. */
    void record(List<? extends EventMessage<?>> events) {
        bean(EventStore.class).publish(events);
    }

    boolean covered() {
        return bean(Coverage.class).await(head(), Duration.ofSeconds(20));
    }

    <A> A ask(Object query, Class<A> answer) {
        return bean(QueryGateway.class).query(query, answer).join();
    }

    Journal journal() {
        return new Journal(sql, EventJson.mapper());
    }

    long head() {
        return journal().headPosition();
    }

    EventProcessor processor(String name) {
        return bean(EventProcessingConfiguration.class).eventProcessor(name).orElseThrow();
    }

    long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }

    /** Named to the context by its test. As a @Configuration it would be found by every test that scans for beans. */
    @EnableAutoConfiguration
    static class Wiring {
        @Bean
        Names names() {
            return Wiring::name;
        }

        private static String name(UUID person) {
            return Histories.PEOPLE.getOrDefault(person, "a person without an account");
        }
    }
}

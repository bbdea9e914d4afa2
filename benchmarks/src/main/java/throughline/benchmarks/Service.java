package throughline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import throughline.Throughline;
import throughline.database.EmbeddedPostgres;
import throughline.database.Logins;
import throughline.views.Rebuild;

/** The whole service, as it is shipped, on a fresh database of an embedded PostgreSQL. */
final class Service implements AutoCloseable {
    static final String USERNAME = "reader";
    static final String PASSWORD = "benchmark-reader";
    private static final List<String> VIEWS = List.of("ratings", "completions", "accountability");

    private final Logins logins;
    private final ConfigurableApplicationContext context;
    private final Path keys;

    private Service(Logins logins, ConfigurableApplicationContext context, Path keys) {
        this.logins = logins;
        this.context = context;
        this.keys = keys;
    }

    private static Path keys(String database) {
        return Path.of("benchmarks/target/data-keys", database).toAbsolutePath();
    }

    static Service on(EmbeddedPostgres postgres, String database) {
        var logins = postgres.database(database);
        var context = new SpringApplicationBuilder(Throughline.class)
                .run(
                        "--throughline.database.url=" + logins.url(),
                        "--throughline.database.user=" + logins.application().user(),
                        "--throughline.database.password=" + logins.application().password(),
                        "--throughline.database.owner-user=" + logins.owner().user(),
                        "--throughline.database.owner-password=" + logins.owner().password(),
                        "--throughline.keys=" + keys(database),
                        "--server.port=0",
                        "--server.address=127.0.0.1");
        return new Service(logins, context, keys(database));
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    Logins logins() {
        return logins;
    }

    /** As if nothing had ever been proven of this log. */
    void forgetProofs() throws SQLException, IOException {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            for (var table : List.of("cosignature", "checkpoint", "tree_tile")) {
                statement.addBatch("alter table " + table + " disable trigger user");
            }
            statement.addBatch("truncate cosignature, checkpoint, tree_tile");
            for (var table : List.of("cosignature", "checkpoint", "tree_tile")) {
                statement.addBatch("alter table " + table + " enable trigger user");
            }
            statement.executeBatch();
        }
        try (var files = Files.walk(keys)) {
            for (var file : files.filter(one -> one.toString().endsWith("checkpoint")).toList()) {
                Files.delete(file);
            }
        }
    }

    long events() throws SQLException {
        try (var owner = owner();
                var count = owner.createStatement().executeQuery("select count(*) from event")) {
            count.next();
            return count.getLong(1);
        }
    }

    /** Fills the log, then every view by its rebuild; live readers go on from there. */
    void load(int count) throws SQLException, IOException {
        loadLog(count);
        var rebuilding = System.nanoTime();
        VIEWS.parallelStream().forEach(view -> {
            bean(Rebuild.class).of(view);
            System.out.printf("view “%s” rebuilt in %.1f s%n", view, seconds(rebuilding));
        });
        processors().forEach(processor -> processor.resetTokens(StreamableMessageSource::createHeadToken));
        startViews();
    }

    /** Fills the log alone, and leaves the views at rest. */
    void loadLog(int count) throws SQLException, IOException {
        stopViews();
        var began = System.nanoTime();
        var plans = Plans.until(Instant.now().truncatedTo(ChronoUnit.SECONDS), count);
        try (var owner = owner()) {
            var loader = new Loader(owner);
            loader.load(plans);
            loader.addReader(USERNAME, bean(PasswordEncoder.class).encode(PASSWORD));
        }
        System.out.printf("%,d events of %,d plans loaded in %.1f s%n", plans.events(), count, seconds(began));
    }

    void stopViews() {
        processors().forEach(StreamingEventProcessor::shutDown);
    }

    void startViews() {
        processors().forEach(StreamingEventProcessor::start);
    }

    private List<StreamingEventProcessor> processors() {
        var processing = bean(EventProcessingConfiguration.class);
        return VIEWS.stream()
                .map(view -> processing
                        .eventProcessor(view, StreamingEventProcessor.class)
                        .orElseThrow())
                .toList();
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                logins.url(), logins.owner().user(), logins.owner().password());
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    @Override
    public void close() {
        context.close();
    }
}

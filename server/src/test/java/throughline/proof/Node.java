package throughline.proof;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.Throughline;
import throughline.commands.LogClock;
import throughline.database.TestDatabase;

/** The whole service, as a demonstration, on a port of its own. */
record Node(ConfigurableApplicationContext context, TestDatabase database) implements AutoCloseable {
    /** One for all proofs that do not end it; it ends with the tests. */
    static Node shared() {
        return Shared.NODE;
    }

    static Node start(TestDatabase database) {
        return start(database, new LogClock(ZoneOffset.UTC));
    }

    /** @param clock the day that the rules go by; what is recorded keeps its real moment */
    static Node start(TestDatabase database, Clock clock) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        var settings = new HashMap<>(database.settings());
        settings.put("throughline.demo", true);
        settings.put("server.port", 0);
        var arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new Node(new SpringApplicationBuilder(Throughline.class)
                        .initializers(context -> context.getBeanFactory().registerSingleton("clock", clock))
                        .run(arguments),
                database);
    }

    /** The port is known only once the server is up. */
    Caller as(String username) {
        return new Caller("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"), username);
    }

    JdbcClient sql() {
        return JdbcClient.create(database.owner());
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Shared {
        static final Node NODE = start(TestDatabase.freshDatabase());
    }
}
